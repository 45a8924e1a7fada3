package coop.toadlane.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rule documents for tests, as trees and as read. */
final class Rules {
    static final Currency EUR = Currency.of("EUR");

    private Rules() {}

    @SafeVarargs
    static Map<String, Object> tree(Map<String, Object>... steps) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", RuleDocument.FORMAT);
        tree.put("name", "Test rules");
        tree.put("version", "1");
        tree.put("currency", "EUR");
        tree.put("rounding", "0.01");
        tree.put("residual", "largest-remainder");
        tree.put("steps", List.of(steps));
        return tree;
    }

    static RuleDocument read(Map<String, Object> tree) {
        return switch (RuleDocument.read(tree)) {
            case RuleDocument.Reading.Read(var document) -> document;
            case RuleDocument.Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    @SafeVarargs
    static RuleDocument of(Map<String, Object>... steps) {
        return read(tree(steps));
    }

    /** A step from alternating keys and values. */
    static Map<String, Object> step(Object... keysAndValues) {
        var step = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            step.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return step;
    }

    static Money eur(String amount) {
        return Money.parse(amount, EUR).orElseThrow();
    }

    /** Patronage in one measure from alternating names and whole numbers. */
    static Patronage patronage(String measure, Object... namesAndAmounts) {
        var builder = Patronage.builder();
        for (var i = 0; i < namesAndAmounts.length; i += 2) {
            var name = (String) namesAndAmounts[i];
            builder.member(new Member(name, name, ""));
            builder.add(name, measure, 1_000_000L * (Integer) namesAndAmounts[i + 1]);
        }
        return builder.build();
    }

    static Distribution distributed(RuleDocument document, String result, Patronage patronage) {
        return distributed(document.distribute(Period.of(eur(result)), patronage));
    }

    static Distribution distributed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Distributed(var distribution) -> distribution;
            case Outcome.Refused(var reason) -> throw new AssertionError(reason.sentence());
        };
    }

    static Outcome.Refusal refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Distributed(var distribution) ->
                    throw new AssertionError("distributed: " + distribution.totals());
            case Outcome.Refused(var reason) -> reason;
        };
    }

    /** The members' totals in order of name, as plain text. */
    static List<String> totals(Distribution distribution) {
        return java.util.stream.IntStream.range(0, distribution.size())
                .mapToObj(i -> distribution.member(i).total().plain())
                .toList();
    }
}
