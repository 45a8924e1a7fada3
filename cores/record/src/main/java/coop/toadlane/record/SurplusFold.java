package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.record.SurplusEntry.Allotted;
import coop.toadlane.record.SurplusEntry.Distributed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Periods and what became of their surplus, as the minutes tell it. */
final class SurplusFold {
    private static final String POOL = "pool ";
    private final TreeMap<Integer, Row.Period> periods = new TreeMap<>();
    private final TreeMap<Integer, Row.Distribution> distributions = new TreeMap<>();
    private final TreeMap<Integer, List<Row.Allotment>> allotments = new TreeMap<>();
    private final Tallies tallies;
    private final Shown shown;
    private boolean complete = true;

    SurplusFold(Tallies tallies, Shown shown) {
        this.tallies = tallies;
        this.shown = shown;
    }

    /** The reader is not shown a minute of this family. */
    void withheld() {
        complete = false;
    }

    void enter(SurplusEntry entry, Header header, Body body, int place) {
        switch (entry) {
            case SurplusEntry.PatronageRecorded one -> record(one, header, place);
            case SurplusEntry.PeriodClosed one -> {
                var row =
                        new Row.Period(
                                one.period(),
                                one.from(),
                                one.to(),
                                one.surplus(),
                                one.currency(),
                                header.number(),
                                header.time());
                if (periods.putIfAbsent(one.period(), row) != null) {
                    throw wrong(
                            Check.ENTRIES, header.number(), "closes period %d twice", one.period());
                }
            }
            case Distributed one -> distribute(one, header, body);
            case Allotted one -> allot(one, header, body);
        }
    }

    private void record(SurplusEntry.PatronageRecorded one, Header header, int place) {
        int line = 0;
        for (var use : one.uses()) {
            int at = line++;
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

    private void distribute(Distributed one, Header header, Body body) {
        var period = periods.get(one.period());
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
        if ((period == null && complete) || distributions.containsKey(one.period())) {
            throw wrong(
                    Check.DISTRIBUTIONS,
                    header.number(),
                    "distributes period %d, which is not closed or was distributed",
                    one.period());
        }
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
        tallies.made(Check.DISTRIBUTIONS);
        distributions.put(
                one.period(),
                new Row.Distribution(
                        one.period(),
                        one.rules(),
                        one.currency(),
                        one.result(),
                        one.figures(),
                        one.placements(),
                        header.number(),
                        header.time(),
                        header.authority()));
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
        allotments.put(one.period(), rows);
    }

    /** Each member's part is what was posted to their name. */
    private static void posted(Body body, HashMap<Integer, Long> members, Header header) {
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
