package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Destination;
import coop.toadlane.money.Distribution;
import coop.toadlane.money.Member;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.Period;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.money.Span;
import coop.toadlane.record.SurplusEntry.Allotment;
import coop.toadlane.record.SurplusEntry.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Works a distribution out again: from the rule document, the patronage that was recorded and the
 * ledger as it stood, with the same engine that anybody can run.
 */
final class Reckoning {
    private static final String DAYS = "-days";
    private final Fold fold;
    private final Uses uses;
    private final Parts parts;

    Reckoning(Fold fold, Uses uses) {
        this.fold = fold;
        this.uses = uses;
        this.parts = new Parts(fold.office());
    }

    /** The rules must be the rulebook's, and the figures what the ledger said on that day. */
    void given(SurplusEntry.Distributed one, Header header) {
        var rules = fold.office().rule("surplus.rules");
        if (rules.isEmpty() || !Acts.same(rules.get(), one.rules())) {
            throw otherwise(header, "goes by other rules than the rulebook's");
        }
        var document = read(one.rules(), header);
        var expected = new TreeMap<String, Long>();
        var day = fold.office().day(header.time());
        for (var name : document.figures()) {
            parts.figure(name)
                    .flatMap(account ->
                            fold.ledger().balance(account, document.currency().code(), day))
                    .ifPresent(amount -> expected.put(name, amount));
        }
        if (!expected.equals(one.figures())) {
            throw otherwise(
                    header, "takes the figures %s; by the ledger %s", one.figures(), expected);
        }
    }

    /** What was posted must lie on the accounts that the rulebook names for each destination. */
    void posted(SurplusEntry.Distributed one, List<LedgerEntry.Posted> posted, Header header) {
        var expected = new HashMap<String, Long>();
        parts.surplus().ifPresent(source -> expected.merge(source, one.result(), Math::addExact));
        for (var placement : one.placements()) {
            var to = destination(placement, header);
            if (to.kind() != Destination.Kind.POOL) {
                expected.merge(
                        parts.of(to).orElse(""),
                        Math.negateExact(placement.amount()),
                        Math::addExact);
            }
        }
        var found = new HashMap<String, Long>();
        posted.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> found.merge(line.account(), line.amount(), Math::addExact));
        expected.values().removeIf(amount -> amount == 0);
        found.values().removeIf(amount -> amount == 0);
        if (!found.equals(expected)) {
            throw otherwise(
                    header, "posts %s; by the rulebook's accounts it is %s", found, expected);
        }
    }

    /** Each member's part must lie on the accounts for cash and for capital, in their name. */
    void posted(List<Allotment> all, List<LedgerEntry.Posted> posted, Header header) {
        var cash = parts.of(new Destination(Destination.Kind.CASH, "members")).orElse("");
        var capital = parts.of(new Destination(Destination.Kind.CAPITAL, "members")).orElse("");
        var expected = new HashMap<String, Long>();
        for (var one : all) {
            expected.merge(cash + " " + one.member(), -one.cash(), Math::addExact);
            expected.merge(capital + " " + one.member(), -one.capital(), Math::addExact);
        }
        for (var entry : posted) {
            for (var line : entry.lines()) {
                if (line.member() != null) {
                    expected.merge(
                            line.account() + " " + line.member(),
                            Math.negateExact(line.amount()),
                            Math::addExact);
                }
            }
        }
        expected.forEach((where, rest) -> {
            if (rest != 0) {
                throw otherwise(header, "is off by %d minor units at %s", -rest, where);
            }
        });
    }

    private static Destination destination(Placement placement, Header header) {
        var to = placement.destination();
        int blank = to.indexOf(' ');
        for (var kind : Destination.Kind.values()) {
            if (blank > 0 && kind.word().equals(to.substring(0, blank))) {
                return new Destination(kind, to.substring(blank + 1));
            }
        }
        throw otherwise(header, "places money in %s, which is nowhere", to);
    }

    /** Works it out and compares every step and every member, to the minor unit. */
    void check(Row.Period period, Row.Distribution done, List<Allotment> all, Header header) {
        entitled(period, all, header);
        var document = read(done.rules(), header);
        try {
            var outcome =
                    document.distribute(
                            period(period, done, document), patronage(period, document, all));
            switch (outcome) {
                case Outcome.Refused(var reason) ->
                        throw otherwise(header, "cannot be: %s", reason.sentence());
                case Outcome.Distributed(var distribution) ->
                        compare(distribution, done, all, header);
            }
        } catch (ArithmeticException e) {
            throw otherwise(header, "cannot be worked out: %s", String.valueOf(e.getMessage()));
        }
    }

    private static Period period(Row.Period period, Row.Distribution done, RuleDocument document) {
        Map<String, Money> figures = new TreeMap<>();
        done.figures()
                .forEach((name, minor) -> figures.put(name, new Money(minor, document.currency())));
        return new Period(
                new Money(done.result(), Currency.of(done.currency())),
                Optional.of(span(period)),
                figures);
    }

    private static Span span(Row.Period period) {
        return new Span(period.from(), period.to().plusDays(1));
    }

    /** The engine breaks ties by name: in the order of the allotment, as no minute holds names. */
    private Patronage patronage(Row.Period period, RuleDocument document, List<Allotment> all) {
        var builder = Patronage.builder(span(period));
        for (int place = 0; place < all.size(); place++) {
            var one = all.get(place);
            builder.member(
                    new Member(
                            String.valueOf(one.member()),
                            String.format("%09d", place),
                            one.memberClass()));
        }
        var held =
                document.measures().stream()
                        .filter(measure -> measure.endsWith(DAYS))
                        .map(measure -> measure.substring(0, measure.length() - DAYS.length()))
                        .collect(Collectors.toSet());
        uses.addTo(builder, period.from(), period.to(), held);
        return builder.build();
    }

    /** All members of the last day and all who used the co-op share, in the class they had. */
    private void entitled(Row.Period period, List<Allotment> all, Header header) {
        var classes = new HashMap<Integer, String>();
        fold.members().on(period.to()).forEach(one -> classes.put(one.member(), one.memberClass()));
        var members = new TreeSet<>(classes.keySet());
        uses.members(period.from(), period.to(), members);
        var seen = new TreeSet<Integer>();
        for (var one : all) {
            var known = classes.get(one.member());
            var memberClass = known == null ? fold.members().classNow(one.member()) : known;
            if (!seen.add(one.member()) || !memberClass.equals(one.memberClass())) {
                throw otherwise(header, "names member %d twice or in another class", one.member());
            }
        }
        if (!seen.equals(members)) {
            var missing = new TreeSet<>(members);
            missing.removeAll(seen);
            seen.removeAll(members);
            throw otherwise(header, "leaves out the members %s and adds %s", missing, seen);
        }
    }

    private static void compare(
            Distribution distribution, Row.Distribution done, List<Allotment> all, Header header) {
        var placements = new ArrayList<Placement>();
        for (var step : distribution.steps()) {
            for (var placed : step.placements()) {
                placements.add(
                        new Placement(
                                step.step().name(),
                                placed.to().toString(),
                                placed.amount().minor()));
            }
        }
        if (!placements.equals(done.placements())) {
            throw wrong(
                    Check.ALLOTMENTS,
                    done.minute(),
                    "places %s; worked out again it is %s",
                    done.placements(),
                    placements);
        }
        for (int place = 0; place < all.size(); place++) {
            var one = all.get(place);
            long cash = distribution.cash(place).minor();
            long capital = distribution.capital(place).minor();
            if (one.cash() != cash || one.capital() != capital) {
                throw otherwise(
                        header,
                        "allots member %d %d in cash and %d of capital; worked out again it is %d"
                                + " and %d",
                        one.member(),
                        one.cash(),
                        one.capital(),
                        cash,
                        capital);
            }
        }
    }

    private static RuleDocument read(JsonNode rules, Header header) {
        return switch (RuleDocument.read(Json.as(rules, Object.class))) {
            case RuleDocument.Reading.Read(var document) -> document;
            case RuleDocument.Reading.Faulty(var faults) ->
                    throw otherwise(header, "its rules cannot be read: %s", faults);
        };
    }

    private static Tallies.WrongException otherwise(Header header, String message, Object... with) {
        return wrong(Check.ALLOTMENTS, header.number(), message, with);
    }
}
