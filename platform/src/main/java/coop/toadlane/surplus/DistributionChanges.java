package coop.toadlane.surplus;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.money.Money;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Rulebooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a distribution would move on each account, before and after. */
@Component
class DistributionChanges {
    private final Surplus surplus;
    private final Allocation allocation;
    private final Rulebooks rulebooks;
    private final Ledger ledger;

    DistributionChanges(
            Surplus surplus, Allocation allocation, Rulebooks rulebooks, Ledger ledger) {
        this.surplus = surplus;
        this.allocation = allocation;
        this.rulebooks = rulebooks;
        this.ledger = ledger;
    }

    /** Credit balances are shown as people think of them: what a reserve holds is positive. */
    List<Change> of(SurplusDistribution act, CoopId coop) {
        var rulebook = rulebooks.of(coop);
        var period = surplus.period(coop, act.period());
        var rules = SurplusRules.document(rulebook);
        if (period.isEmpty() || rules.isEmpty()) {
            return List.of();
        }
        return switch (allocation.today(
                coop,
                rulebook,
                LocalDate.of(9999, 12, 31),
                period.get(),
                rules.get(),
                act.order())) {
            case Allocation.Result.Not _ -> List.of();
            case Allocation.Result.Closes closes -> of(closes, coop);
        };
    }

    private List<Change> of(Allocation.Result.Closes closes, CoopId coop) {
        var result = closes.distribution().result();
        var moves = new TreeMap<String, Money>();
        moves.put(closes.source(), result.negated());
        closes.distribution()
                .totals()
                .forEach((to, amount) ->
                        moves.merge(closes.accounts().getOrDefault(to, ""), amount, Money::plus));
        var balances =
                ledger.balances(coop, LocalDate.of(9999, 12, 31)).stream()
                        .filter(one -> one.amount().currency().equals(result.currency()))
                        .collect(
                                Collectors.toMap(
                                        one -> one.account().code(),
                                        one -> one.amount().negated()));
        var changes = new ArrayList<Change>();
        moves.forEach((code, amount) -> {
            var name = ledger.account(coop, code).map(Ledger.Account::name).orElse("");
            var before = balances.getOrDefault(code, Money.zero(result.currency()));
            changes.add(
                    new Change(
                            code + " " + name, before.toString(), before.plus(amount).toString()));
        });
        return changes;
    }
}
