package coop.toadlane.treasury;

import coop.toadlane.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The two sums of a trial balance in one currency, in minor units; they are equal.
 *
 * @param debit the sum of the debit balances
 * @param credit the sum of the credit balances, without its sign
 */
public record Totals(long debit, long credit) {

    /** By currency. */
    static Map<String, Totals> of(List<Ledger.Balance> balances) {
        var totals = new TreeMap<String, Totals>();
        for (var balance : balances) {
            long amount = balance.amount().minor();
            totals.merge(
                    balance.amount().currency().code(),
                    new Totals(Math.max(amount, 0), Math.max(-amount, 0)),
                    (a, b) -> new Totals(a.debit + b.debit, a.credit + b.credit));
        }
        return totals;
    }
}
