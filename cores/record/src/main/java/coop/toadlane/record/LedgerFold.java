package coop.toadlane.record;

import static coop.toadlane.record.LedgerEntry.AccountType.ASSET;
import static coop.toadlane.record.LedgerEntry.AccountType.EXPENSE;
import static coop.toadlane.record.LedgerEntry.AccountType.INCOME;
import static coop.toadlane.record.Tallies.wrong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ledger, as the minutes tell it: accounts and their balances. */
final class LedgerFold {
    private final TreeMap<String, Row.Account> accounts = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, Long>> balances = new TreeMap<>();
    private final Tallies tallies;
    private final Shown shown;
    private final TreeMap<LocalDate, Map<String, Long>> results = new TreeMap<>();
    private final List<Ahead> ahead = new ArrayList<>();
    private final Fold fold;
    private boolean chart = true;
    private boolean postings = true;

    /** A line dated later than the day it was entered. */
    private record Ahead(LocalDate date, LedgerEntry.Line line) {}

    LedgerFold(Fold fold, Tallies tallies, Shown shown) {
        this.fold = fold;
        this.tallies = tallies;
        this.shown = shown;
    }

    /** The reader is not shown an account's opening: the chart may have more accounts. */
    void chartWithheld() {
        chart = false;
    }

    /** The reader is not shown a minute that may have posted. */
    void withheld() {
        postings = false;
    }

    /** Whether every account and every posting was shown. */
    boolean complete() {
        return chart && postings;
    }

    void enter(LedgerEntry entry, Header header, int place) {
        switch (entry) {
            case LedgerEntry.AccountOpened opened -> open(opened, header);
            case LedgerEntry.Posted posted -> post(posted, header, place);
        }
    }

    private void open(LedgerEntry.AccountOpened opened, Header header) {
        var row = new Row.Account(opened.account(), opened.name(), opened.type(), header.number());
        if (accounts.putIfAbsent(opened.account(), row) != null) {
            throw wrong(Check.ENTRIES, header.number(), "opens account %s twice", opened.account());
        }
    }

    private void post(LedgerEntry.Posted posted, Header header, int place) {
        long minute = header.number();
        if (header.kind().startsWith("ledger.posting/") && fold.surplus().isClosed(posted.date())) {
            throw wrong(
                    Check.PERIODS,
                    minute,
                    "posts to %s, in a period that is closed",
                    posted.date());
        }
        boolean early = posted.date().isAfter(fold.office().day(header.time()));
        Map<String, Long> sums = HashMap.newHashMap(2);
        try {
            for (var line : posted.lines()) {
                if (chart && !accounts.containsKey(line.account())) {
                    throw wrong(
                            Check.ENTRIES,
                            minute,
                            "posts to account %s, which is not in the chart",
                            line.account());
                }
                sums.merge(line.currency(), line.amount(), Math::addExact);
                if (isResult(line.account())) {
                    results.computeIfAbsent(posted.date(), _ -> HashMap.newHashMap(1))
                            .merge(line.currency(), line.amount(), Math::addExact);
                }
                if (early) {
                    ahead.add(new Ahead(posted.date(), line));
                }
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

    /** Whether an account is of income or of costs. */
    boolean isResult(String account) {
        var known = accounts.get(account);
        return known != null && (known.type() == INCOME || known.type() == EXPENSE);
    }

    /** What income and costs dated until a day come to; a profit is negative, as credits are. */
    long resultUntil(LocalDate day, String currency) {
        return results.headMap(day, true).values().stream()
                .mapToLong(sums -> sums.getOrDefault(currency, 0L))
                .sum();
    }

    /**
     * An account's balance as at a day, with the sign people expect: a reserve is positive. Empty
     * if it is not in the chart.
     */
    Optional<Long> balance(String account, String currency, LocalDate day) {
        var known = accounts.get(account);
        if (known == null) {
            return Optional.empty();
        }
        long debit = balances.getOrDefault(account, new TreeMap<>()).getOrDefault(currency, 0L);
        for (var later : ahead) {
            if (later.date().isAfter(day)
                    && later.line().account().equals(account)
                    && later.line().currency().equals(currency)) {
                debit -= later.line().amount();
            }
        }
        return Optional.of(known.type() == ASSET || known.type() == EXPENSE ? debit : -debit);
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
