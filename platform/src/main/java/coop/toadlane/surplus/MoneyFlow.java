package coop.toadlane.surplus;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.ledger.Ledger.Account;
import coop.toadlane.ledger.Ledger.Balance;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Destination;
import coop.toadlane.money.Money;
import coop.toadlane.pictures.SurplusFlow;
import coop.toadlane.pictures.SurplusFlow.Flow;
import coop.toadlane.pictures.SurplusFlow.Kind;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where a period's money came from and went. */
@Component
class MoneyFlow {
    private final Ledger ledger;
    private final SurplusAccounts accounts;

    MoneyFlow(Ledger ledger, SurplusAccounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /**
     * The picture of a period; null where nothing flowed, or flowed the other way, as in a loss.
     *
     * @param totals where the surplus goes; empty as long as it has not been distributed
     */
    @Nullable SurplusFlow of(
            Seat seat, Words words, Surplus.Period period, SortedMap<Destination, Money> totals) {
        var moved = ledger.ofMinute(seat.coop(), period.minute());
        var income = flows(seat, words, moved, AccountType.INCOME);
        var costs = flows(seat, words, moved, AccountType.EXPENSE);
        var shares = new ArrayList<Flow>();
        totals.forEach((to, amount) -> shares.add(share(seat, words, to, amount)));
        if (totals.isEmpty() && !period.surplus().isZero()) {
            shares.add(new Flow(Kind.RESERVE, words.t("surplus.flow.waits"), period.surplus(), ""));
        }
        boolean backwards =
                List.of(income, costs, shares).stream()
                        .flatMap(List::stream)
                        .anyMatch(flow -> flow.amount().isNegative());
        return backwards || income.isEmpty()
                ? null
                : new SurplusFlow(income, costs, shares, period.surplus().currency());
    }

    /** A closing sets accounts to zero: what it moved is what had come and gone. */
    private static List<Flow> flows(Seat seat, Words words, List<Balance> moved, AccountType type) {
        boolean isIncome = type == AccountType.INCOME;
        var kind = isIncome ? Kind.INCOME : Kind.COST;
        var flows =
                moved.stream()
                        .filter(one -> one.account().type() == type)
                        .map(one ->
                                new Flow(
                                        kind,
                                        one.account().name(),
                                        isIncome ? one.amount() : one.amount().negated(),
                                        ""))
                        .toList();
        return seat.isMember() || flows.isEmpty() ? flows : List.of(total(words, kind, flows));
    }

    /** A stranger sees the sum only. */
    private static Flow total(Words words, Kind kind, List<Flow> flows) {
        var sum = flows.stream().map(Flow::amount).reduce(Money::plus).orElseThrow();
        return new Flow(kind, words.t("surplus.flow." + kind.style()), sum, "");
    }

    private Flow share(Seat seat, Words words, Destination to, Money amount) {
        return switch (to.kind()) {
            case CASH -> new Flow(Kind.MEMBERS, words.t("surplus.flow.cash"), amount, "");
            case CAPITAL -> new Flow(Kind.MEMBERS, words.t("surplus.flow.capital"), amount, "");
            case RESERVE, FUND, DONATION, EXPENSE, TAX, COLLECTIVE, POOL ->
                    new Flow(Kind.RESERVE, name(seat, to), amount, "");
        };
    }

    private String name(Seat seat, Destination to) {
        return accounts.of(seat.coop(), seat.rulebook(), to).map(Account::name).orElseGet(to::name);
    }
}
