package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart;
import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.ledger.Ledger.Account;
import coop.toadlane.money.Destination;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.LedgerEntry.AccountType;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the account a destination of the rule document stands for. */
@Component
class SurplusAccounts {
    private final Ledger ledger;

    SurplusAccounts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The account of a destination: the one the rulebook names under {@code
     * surplus.accounts.<kind>.<name>}, else the one that plays the part of that name, with or
     * without {@code -reserve} or {@code -fund}; empty if there is none in the chart.
     */
    Optional<Account> of(CoopId coop, Rulebook rulebook, Destination to) {
        return named(rulebook, to).flatMap(code -> ledger.account(coop, code));
    }

    private static Optional<String> named(Rulebook rulebook, Destination to) {
        var set = rulebook.value(SurplusRules.ACCOUNTS + to.kind().word() + "." + to.name());
        return set.map(JsonNode::asString)
                .or(() ->
                        parts(to)
                                .flatMap(part -> Chart.account(rulebook, part).stream())
                                .findFirst());
    }

    private static Stream<Part> parts(Destination to) {
        return switch (to.kind()) {
            case CASH -> Stream.of(Part.SURPLUS_PAYABLE);
            case CAPITAL -> Stream.of(Part.CAPITAL_ACCOUNTS);
            case DONATION -> Stream.of(Part.DONATIONS_PAYABLE);
            case TAX -> Stream.of(Part.TAX_PAYABLE);
            case COLLECTIVE -> Stream.concat(byName(to.name()), Stream.of(Part.COLLECTIVE_RESERVE));
            case RESERVE, FUND -> byName(to.name());
            case EXPENSE, POOL -> Stream.of();
        };
    }

    private static Stream<Part> byName(String name) {
        return Stream.of(name, name + "-reserve", name + "-fund")
                .flatMap(known -> Part.named(known).stream());
    }

    /** The account that plays a part, if it is in the chart. */
    Optional<Account> of(CoopId coop, Rulebook rulebook, Part part) {
        return Chart.account(rulebook, part).flatMap(code -> ledger.account(coop, code));
    }

    /** Where the co-op's fee is income: as the rule says, else the first account of income. */
    Optional<Account> feeIncome(CoopId coop, SurplusRules.Fee fee) {
        return fee.income() != null
                ? ledger.account(coop, fee.income())
                : ledger.accounts(coop).stream()
                        .filter(account -> account.type() == AccountType.INCOME)
                        .findFirst();
    }

    /** Where the fee comes from: as the rule says, else the bank. */
    Optional<Account> feeSource(CoopId coop, Rulebook rulebook, SurplusRules.Fee fee) {
        return fee.against() != null
                ? ledger.account(coop, fee.against())
                : of(coop, rulebook, Part.BANK);
    }

    /** The account that a figure of the document is the balance of. */
    Optional<Account> figure(CoopId coop, Rulebook rulebook, String name) {
        return rulebook.value(SurplusRules.FIGURES + name)
                .map(JsonNode::asString)
                .or(() ->
                        Stream.of(name, "share-" + name, name + "-reserve", name + "-fund")
                                .flatMap(known -> Part.named(known).stream())
                                .flatMap(part -> Chart.account(rulebook, part).stream())
                                .findFirst())
                .flatMap(code -> ledger.account(coop, code));
    }
}
