package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ledger, as the minutes tell it: accounts and their balances. */
final class LedgerFold {
    private final TreeMap<String, Row.Account> accounts = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, Long>> balances = new TreeMap<>();
    private final Tallies tallies;
    private final Shown shown;
    private boolean complete = true;

    LedgerFold(Tallies tallies, Shown shown) {
        this.tallies = tallies;
        this.shown = shown;
    }

    /** The reader is not shown a minute of this family: the chart may have more accounts. */
    void withheld() {
        complete = false;
    }

    void enter(LedgerEntry entry, Header header, int place) {
        switch (entry) {
            case LedgerEntry.AccountOpened opened -> open(opened, header);
            case LedgerEntry.Posted posted -> post(posted, header.number(), place);
        }
    }

    private void open(LedgerEntry.AccountOpened opened, Header header) {
        var row = new Row.Account(opened.account(), opened.name(), opened.type(), header.number());
        if (accounts.putIfAbsent(opened.account(), row) != null) {
            throw wrong(Check.ENTRIES, header.number(), "opens account %s twice", opened.account());
        }
    }

    private void post(LedgerEntry.Posted posted, long minute, int place) {
        Map<String, Long> sums = HashMap.newHashMap(2);
        try {
            for (var line : posted.lines()) {
                if (complete && !accounts.containsKey(line.account())) {
                    throw wrong(
                            Check.ENTRIES,
                            minute,
                            "posts to account %s, which is not in the chart",
                            line.account());
                }
                sums.merge(line.currency(), line.amount(), Math::addExact);
                balances.computeIfAbsent(line.account(), _ -> new TreeMap<>())
                        .merge(line.currency(), line.amount(), Math::addExact);
            }
        } catch (ArithmeticException e) {
            throw wrong(Check.TRANSACTIONS, minute, "posts more than can be added up");
        }
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                throw wrong(
                        Check.TRANSACTIONS,
                        minute,
                        "a transaction is out of balance by %d minor units of %s",
                        sum,
                        currency);
            }
        });
        tallies.made(Check.TRANSACTIONS);
        shown.expect(
                Table.TRANSACTIONS,
                () ->
                        new Row.Transaction(
                                minute, place, posted.date(), posted.text(), posted.lines()));
    }

    Stream<Row> rows(Table table) {
        return switch (table) {
            case ACCOUNTS -> accounts.values().stream().map(row -> row);
            case BALANCES ->
                    balances.entrySet().stream()
                            .flatMap(account ->
                                    account.getValue().entrySet().stream()
                                            .map(sum ->
                                                    new Row.Balance(
                                                            account.getKey(),
                                                            sum.getKey(),
                                                            sum.getValue())));
            default -> Stream.empty();
        };
    }
}
