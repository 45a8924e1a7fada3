package coop.toadlane.shares;

import coop.toadlane.ledger.Chart;
import coop.toadlane.money.Money;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.LedgerEntry.Posted;
import java.time.LocalDate;
import java.util.List;

/**
 * How share transactions stand in the ledger: what is subscribed is a claim and unpaid capital,
 * what is paid is capital. Never income.
 */
final class Capital {
    private Capital() {}

    static Posted subscribed(Rulebook rules, LocalDate day, int number, MemberNo who, Money sum) {
        return posted(
                day,
                "Subscription " + number,
                who,
                sum,
                List.of(
                        debit(rules, Chart.Part.SHARES_DUE),
                        credit(rules, Chart.Part.SHARE_CAPITAL_UNPAID)));
    }

    static Posted cancelled(Rulebook rules, LocalDate day, int number, MemberNo who, Money sum) {
        return posted(
                day,
                "Subscription " + number + " given up",
                who,
                sum,
                List.of(
                        debit(rules, Chart.Part.SHARE_CAPITAL_UNPAID),
                        credit(rules, Chart.Part.SHARES_DUE)));
    }

    static Posted paid(Rulebook rules, LocalDate day, int number, MemberNo who, Money sum) {
        return posted(
                day,
                "Payment of subscription " + number,
                who,
                sum,
                List.of(
                        debit(rules, Chart.Part.BANK),
                        credit(rules, Chart.Part.SHARES_DUE),
                        debit(rules, Chart.Part.SHARE_CAPITAL_UNPAID),
                        credit(rules, Chart.Part.SHARE_CAPITAL)));
    }

    private record Side(String account, int sign, boolean byMember) {}

    private static Side debit(Rulebook rules, Chart.Part part) {
        return new Side(account(rules, part), 1, part != Chart.Part.BANK);
    }

    private static Side credit(Rulebook rules, Chart.Part part) {
        return new Side(account(rules, part), -1, part != Chart.Part.BANK);
    }

    private static String account(Rulebook rules, Chart.Part part) {
        return Chart.account(rules, part)
                .orElseThrow(() -> new IllegalStateException("no account for " + part));
    }

    static boolean isCharted(Rulebook rules) {
        return List.of(
                        Chart.Part.BANK,
                        Chart.Part.SHARES_DUE,
                        Chart.Part.SHARE_CAPITAL,
                        Chart.Part.SHARE_CAPITAL_UNPAID)
                .stream()
                .allMatch(part -> Chart.account(rules, part).isPresent());
    }

    private static Posted posted(
            LocalDate day, String text, MemberNo who, Money sum, List<Side> sides) {
        return new Posted(
                day,
                text,
                sides.stream()
                        .map(side ->
                                new Line(
                                        side.account(),
                                        side.sign() * sum.minor(),
                                        sum.currency().code(),
                                        side.byMember() ? who.value() : null))
                        .toList());
    }
}
