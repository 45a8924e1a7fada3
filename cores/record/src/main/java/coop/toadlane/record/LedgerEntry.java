package coop.toadlane.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger: accounts and postings. */
public sealed interface LedgerEntry extends Entry {

    enum AccountType {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE
    }

    /** An account was opened in the chart. */
    record AccountOpened(String account, String name, AccountType type) implements LedgerEntry {}

    /**
     * One line of a transaction: a debit is positive, a credit negative.
     *
     * @param amount in minor units of the currency
     * @param member the member whose part of the account it is, if the account is kept by member
     */
    record Line(String account, long amount, String currency, @Nullable Integer member) {}

    /** A transaction: its lines sum to zero in every currency. */
    record Posted(LocalDate date, String text, List<Line> lines) implements LedgerEntry {}
}
