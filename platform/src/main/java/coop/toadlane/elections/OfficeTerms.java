package coop.toadlane.elections;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an office is filled by election, as the rulebook holds it under {@code
 * elections.office.NAME}.
 *
 * @param seats how many hold the office together
 * @param termMonths after which a term ends with the next election at the latest; 0 is never
 * @param third whether a third retires each time, and not everybody
 * @param stand the member classes whose members may stand; empty is all
 * @param vote the member classes whose members may vote; empty is all that have votes
 * @param nominationDays whole days for nominations
 * @param openDays whole days the ballot is open
 * @param countDays after the close in which tellers may still read papers
 * @param delayDays between the count and taking office
 * @param values the rule as it stands in the rulebook
 */
public record OfficeTerms(
        int seats,
        int termMonths,
        boolean third,
        Set<String> stand,
        Set<String> vote,
        int nominationDays,
        int openDays,
        int countDays,
        int delayDays,
        JsonNode values) {
    static final String RULE = "elections.office.";
    private static final int LONGEST = 366;
    private static final Set<String> FIELDS =
            Set.of(
                    "seats",
                    "termMonths",
                    "retire",
                    "stand",
                    "vote",
                    "rule",
                    "options",
                    "nominationDays",
                    "openDays",
                    "countDays",
                    "delayDays");

    private static final Map<String, Limit> LIMITS =
            Map.of(
                    "seats", new Limit(1, 100),
                    "termMonths", new Limit(0, 600),
                    "nominationDays", new Limit(1, LONGEST),
                    "openDays", new Limit(1, LONGEST),
                    "countDays", new Limit(0, LONGEST),
                    "delayDays", new Limit(0, LONGEST));

    static OfficeTerms read(JsonNode value) {
        return new OfficeTerms(
                (int) value.path("seats").asLong(1),
                (int) value.path("termMonths").asLong(0),
                value.path("retire").asString("all").equals("third"),
                names(value.path("stand")),
                names(value.path("vote")),
                (int) value.path("nominationDays").asLong(1),
                (int) value.path("openDays").asLong(1),
                (int) value.path("countDays").asLong(3),
                (int) value.path("delayDays").asLong(0),
                value);
    }

    public String rule() {
        return ElectionCount.rule(values);
    }

    public boolean equalRanks() {
        return ElectionCount.equalRanks(values);
    }

    /** The terms of an office; empty when the rulebook does not have it filled by election. */
    static Optional<OfficeTerms> of(Rulebook rulebook, String office) {
        return rulebook.value(RULE + office).map(OfficeTerms::read);
    }

    /** The offices that are filled by election, in the order of their names. */
    static SortedSet<String> offices(Rulebook rulebook) {
        var offices = new TreeSet<String>();
        rulebook.required("offices")
                .valueStream()
                .map(name -> name.asString(""))
                .filter(name -> rulebook.value(RULE + name).isPresent())
                .forEach(offices::add);
        return offices;
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).collect(Collectors.toSet());
    }

    /** What is wrong with a value of the rule, or null. */
    static @Nullable Refusal fault(JsonNode value) {
        if (!value.isObject()) {
            return wrong(value.toString());
        }
        for (var field : value.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                return wrong(field.getKey());
            }
        }
        var number = numbers(value);
        if (number != null) {
            return wrong(number);
        }
        if (!Set.of("all", "third").contains(value.path("retire").asString("all"))) {
            return wrong("retire");
        }
        for (var list : new String[] {"stand", "vote"}) {
            if (value.has(list)
                    && !(value.get(list).isArray()
                            && value.get(list).valueStream().allMatch(JsonNode::isString))) {
                return wrong(list);
            }
        }
        return counted(value);
    }

    private static @Nullable String numbers(JsonNode value) {
        return LIMITS.entrySet().stream()
                .filter(limit -> !limit.getValue().holds(value, limit.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private record Limit(long least, long most) {
        boolean holds(JsonNode value, String field) {
            var number = value.get(field);
            return number == null
                    || (number.isIntegralNumber()
                            && number.canConvertToLong()
                            && number.asLong() >= least
                            && number.asLong() <= most);
        }
    }

    /** A rule that could not count an empty box could count none. */
    private static @Nullable Refusal counted(JsonNode value) {
        if (!ElectionCount.RULES.contains(ElectionCount.rule(value))) {
            return wrong("rule: " + ElectionCount.rule(value));
        }
        try {
            var box = ElectionCount.contest("", 1, List.of(1, 2), List.of(), _ -> "");
            ElectionCount.count(box, value, "0");
            return null;
        } catch (IllegalArgumentException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Refusal wrong(String what) {
        return Refusal.at("value", "elections.terms-unreadable", what);
    }

    static JsonNode standard() {
        return Json.tree(
                """
                {"seats": 5, "termMonths": 36, "retire": "third", "stand": [], "vote": [],
                 "rule": "scottish-stv", "nominationDays": 14, "openDays": 7, "countDays": 3,
                 "delayDays": 0}
                """);
    }
}
