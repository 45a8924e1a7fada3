package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.record.SurplusEntry.Allotted;
import coop.toadlane.record.SurplusEntry.Distributed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Periods and what became of their surplus, as the minutes tell it. */
final class SurplusFold {
    private static final String POOL = "pool ";
    private final TreeMap<Integer, Row.Period> periods = new TreeMap<>();
    private final TreeMap<Integer, Row.Distribution> distributions = new TreeMap<>();
    private final TreeMap<Integer, List<Row.Allotment>> allotments = new TreeMap<>();
    private final Uses uses = new Uses();
    private final Reckoning reckoning;
    private final Fold fold;
    private final Tallies tallies;
    private final Shown shown;
    private boolean complete = true;

    SurplusFold(Fold fold, Tallies tallies, Shown shown) {
        this.fold = fold;
        this.reckoning = new Reckoning(fold, uses);
        this.tallies = tallies;
        this.shown = shown;
    }

    /** The reader is not shown a minute of this family. */
    void withheld(String kind) {
        complete &= !kind.startsWith("surplus.") || kind.startsWith("surplus.payout/");
        if (kind.startsWith("surplus.allotment/")) {
            tallies.unseen(Check.ALLOTMENTS);
        } else if (kind.startsWith("surplus.closing/")) {
            tallies.unseen(Check.PERIODS);
        }
    }

    void enter(SurplusEntry entry, Header header, Body body, int place) {
        switch (entry) {
            case SurplusEntry.PatronageRecorded one -> record(one, header, place);
            case SurplusEntry.PeriodClosed one -> close(one, header, body);
            case Distributed one -> distribute(one, header, body);
            case Allotted one -> allot(one, header, body);
        }
    }

    /** A period follows the one before and takes what its income and costs come to. */
    private void close(SurplusEntry.PeriodClosed one, Header header, Body body) {
        var row =
                new Row.Period(
                        one.period(),
                        one.from(),
                        one.to(),
                        one.surplus(),
                        one.currency(),
                        header.number(),
                        header.time());
        var before = periods.isEmpty() ? null : periods.lastEntry().getValue();
        if (periods.putIfAbsent(one.period(), row) != null) {
            throw wrong(Check.ENTRIES, header.number(), "closes period %d twice", one.period());
        }
        if (one.to().isBefore(one.from())
                || !one.to().isBefore(fold.office().day(header.time()))
                || (before != null && !one.from().equals(before.to().plusDays(1)))) {
            throw wrong(
                    Check.PERIODS,
                    header.number(),
                    "closes %s to %s, which does not follow the period before or is not over",
                    one.from(),
                    one.to());
        }
        if (!fold.ledger().complete()) {
            tallies.unseen(Check.PERIODS);
            return;
        }
        long earned = -fold.ledger().resultUntil(one.to(), one.currency());
        long moved =
                postings(body).stream()
                        .flatMap(posted -> posted.lines().stream())
                        .filter(line -> fold.ledger().isResult(line.account()))
                        .mapToLong(LedgerEntry.Line::amount)
                        .sum();
        tallies.check(
                one.surplus() == earned && moved == earned,
                Check.PERIODS,
                header.number(),
                "takes a surplus of %d minor units and posts %d; by the ledger it is %d",
                one.surplus(),
                moved,
                earned);
    }

    private static List<LedgerEntry.Posted> postings(Body body) {
        return body.entries().stream()
                .filter(LedgerEntry.Posted.class::isInstance)
                .map(LedgerEntry.Posted.class::cast)
                .toList();
    }

    private void record(SurplusEntry.PatronageRecorded one, Header header, int place) {
        int line = 0;
        for (var use : one.uses()) {
            int at = line++;
            if (isClosed(use.date())) {
                throw wrong(
                        Check.PERIODS,
                        header.number(),
                        "records patronage of %s, in a period that is closed",
                        use.date());
            }
            try {
                uses.add(use);
            } catch (ArithmeticException | NumberFormatException e) {
                throw wrong(Check.ENTRIES, header.number(), "%s is no amount", use.amount());
            }
            shown.expect(
                    Table.PATRONAGE,
                    () ->
                            new Row.Use(
                                    header.number(),
                                    place,
                                    at,
                                    use.member(),
                                    use.measure(),
                                    use.date(),
                                    Row.Use.plain(new BigDecimal(use.amount()))));
        }
    }

    /** Whether a day lies in a period that is closed. */
    boolean isClosed(LocalDate day) {
        return !periods.isEmpty() && !day.isAfter(periods.lastEntry().getValue().to());
    }

    private void distribute(Distributed one, Header header, Body body) {
        var parts = parts(one, header);
        var period = periods.get(one.period());
        if ((period == null && complete) || distributions.containsKey(one.period())) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "distributes period %d, which is not closed or was distributed",
                    one.period());
        }
        posts(one, parts, header, body);
        if (period != null
                && (period.surplus() != one.result()
                        || !period.currency().equals(one.currency()))) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "distributes %d of a surplus of %d minor units",
                    one.result(),
                    period.surplus());
        }
        if (fold.ledger().complete()) {
            reckoning.given(one, header);
            reckoning.posted(one, postings(body), header);
        }
        tallies.made(Check.DISTRIBUTIONS);
        distributions.put(one.period(), row(one, header));
    }

    /** What each destination gets, and all of it together is the result. */
    private static Map<String, Long> parts(Distributed one, Header header) {
        long sum = 0;
        var parts = new HashMap<String, Long>();
        for (var placement : one.placements()) {
            if (placement.destination().startsWith(POOL)) {
                continue; // on its way only: a later step places it
            }
            sum = Math.addExact(sum, placement.amount());
            parts.merge(placement.destination(), placement.amount(), Math::addExact);
        }
        if (sum != one.result()) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "places %d of a result of %d minor units",
                    sum,
                    one.result());
        }
        return parts;
    }

    /** The minute that places a result also posts it, part by part. */
    private static void posts(Distributed one, Map<String, Long> parts, Header header, Body body) {
        var placed = parts.values().stream().filter(amount -> amount != 0).sorted().toList();
        var posted =
                body.entries().stream()
                        .filter(LedgerEntry.Posted.class::isInstance)
                        .flatMap(entry -> ((LedgerEntry.Posted) entry).lines().stream())
                        .toList();
        var credited = posted.stream().skip(1).map(line -> -line.amount()).sorted().toList();
        if (!credited.equals(placed)
                || (!posted.isEmpty() && posted.getFirst().amount() != one.result())) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "places %s and posts %s",
                    placed,
                    credited);
        }
    }

    private static Row.Distribution row(Distributed one, Header header) {
        return new Row.Distribution(
                one.period(),
                one.rules(),
                one.currency(),
                one.result(),
                one.figures(),
                one.placements(),
                header.number(),
                header.time(),
                header.authority());
    }

    private void allot(Allotted one, Header header, Body body) {
        var distribution = distributions.get(one.period());
        if (distribution == null ? complete : allotments.containsKey(one.period())) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "allots period %d, which is not distributed or was allotted",
                    one.period());
        }
        var members = new HashMap<Integer, Long>();
        var rows = new ArrayList<Row.Allotment>();
        long sum = 0;
        for (var part : one.allotments()) {
            long both = Math.addExact(part.cash(), part.capital());
            sum = Math.addExact(sum, both);
            members.merge(part.member(), both, Math::addExact);
            rows.add(
                    new Row.Allotment(
                            one.period(),
                            rows.size(),
                            part.member(),
                            part.memberClass(),
                            part.cash(),
                            part.capital(),
                            header.number()));
        }
        posted(body, members, header);
        if (distribution != null) {
            total(distribution, sum, header);
        }
        tallies.made(Check.DISTRIBUTIONS, one.allotments().size());
        var period = periods.get(one.period());
        if (complete && fold.ledger().complete() && distribution != null && period != null) {
            reckoning.posted(one.allotments(), postings(body), header);
            reckoning.check(period, distribution, one.allotments(), header);
            tallies.made(
                    Check.ALLOTMENTS,
                    distribution.placements().size() + (long) one.allotments().size());
        } else {
            tallies.unseen(Check.ALLOTMENTS);
        }
        allotments.put(one.period(), rows);
    }

    /** At the end: what was placed for members was allotted to them. */
    void whole() {
        for (var one : distributions.values()) {
            if (complete && !allotments.containsKey(one.period())) {
                throw wrong(
                        Check.DISTRIBUTIONS,
                        one.minute(),
                        "distributes period %d, and nobody is allotted their part",
                        one.period());
            }
        }
    }

    /** Each member's part is what was posted to their name. */
    private static void posted(Body body, Map<Integer, Long> members, Header header) {
        for (var entry : body.entries()) {
            if (entry instanceof LedgerEntry.Posted posted) {
                for (var line : posted.lines()) {
                    if (line.member() != null) {
                        members.merge(line.member(), line.amount(), Math::addExact);
                    }
                }
            }
        }
        members.forEach((member, rest) -> {
            if (rest != 0) {
                throw wrong(
                        Check.DISTRIBUTIONS,
                        header.number(),
                        "allots member %d %d minor units more than it posts",
                        member,
                        rest);
            }
        });
    }

    private static void total(Row.Distribution distribution, long sum, Header header) {
        long toMembers =
                distribution.placements().stream()
                        .filter(placement ->
                                placement.destination().startsWith("cash ")
                                        || placement.destination().startsWith("capital "))
                        .mapToLong(SurplusEntry.Placement::amount)
                        .sum();
        if (toMembers != sum) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "allots members %d of the %d minor units placed for them",
                    sum,
                    toMembers);
        }
    }

    Stream<Row> rows(Table table) {
        return switch (table) {
            case PERIODS -> periods.values().stream().map(row -> row);
            case DISTRIBUTIONS -> distributions.values().stream().map(row -> row);
            case ALLOTMENTS -> allotments.values().stream().flatMap(List::stream);
            default -> Stream.empty();
        };
    }
}
