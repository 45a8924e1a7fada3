package coop.toadlane.founding;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.record.Json;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads what founders typed into the rules of their blueprint. */
final class Answers {
    private final Words words;
    private final String currency;

    Answers(Words words, String currency) {
        this.words = words;
        this.currency = currency;
    }

    /** How a rule's value stands in its field, before the founders change it. */
    String shown(Question question, SortedMap<String, JsonNode> rules) {
        var rule = rules.get(question.rule());
        var value = rule == null ? null : rule.at(question.at());
        if (value == null || value.isMissingNode()) {
            throw new IllegalStateException("the blueprint has no value for " + question.id());
        }
        return switch (question.type()) {
            case MONEY -> new Money(value.asLong(), Currency.of(currency)).plain();
            case PERCENT -> value.asString().replace("%", "");
            case INTEGER, FRACTION, TEXT, CHOICE -> value.asString();
        };
    }

    /** Puts an answer in its place, or notes what is wrong with it. */
    void put(
            Question question, String typed, SortedMap<String, JsonNode> rules, Mistakes mistakes) {
        var value = read(question, typed);
        if (value == null) {
            mistakes.add(question.id(), mistake(question));
            return;
        }
        if (question.at().isEmpty()) {
            rules.put(question.rule(), value);
            return;
        }
        var pointer = JsonPointer.compile(question.at());
        var parent = Objects.requireNonNull(rules.get(question.rule())).at(pointer.head());
        switch (parent) {
            case ObjectNode object -> object.set(pointer.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(pointer.last().getMatchingIndex(), value);
            default -> throw new IllegalStateException("no place for the answer " + question.id());
        }
    }

    private @Nullable JsonNode read(Question question, String typed) {
        return switch (question.type()) {
            case MONEY ->
                    Money.parse(typed.replace(',', '.'), Currency.of(currency))
                            .filter(money -> within(question, money.minor()))
                            .map(money -> whole(money.minor()))
                            .orElse(null);
            case INTEGER ->
                    whole(typed)
                            .filter(number -> within(question, number))
                            .map(Answers::whole)
                            .orElse(null);
            case PERCENT -> percent(typed.replace("%", "").strip().replace(',', '.'));
            case FRACTION -> fraction(typed.replace(" ", ""));
            case TEXT -> typed.isBlank() ? null : StringNode.valueOf(typed);
            case CHOICE -> question.choices().containsKey(typed) ? StringNode.valueOf(typed) : null;
        };
    }

    private static boolean within(Question question, long number) {
        var min = question.min();
        var max = question.max();
        return (min == null || number >= min) && (max == null || number <= max);
    }

    /** A number as JSON reads it, so that it is the same before and after it was written. */
    private static JsonNode whole(long number) {
        return Json.tree(Long.toString(number));
    }

    private static Optional<Long> whole(String typed) {
        return typed.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }

    private static @Nullable JsonNode percent(String typed) {
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")
                || new BigDecimal(typed).compareTo(new BigDecimal(100)) > 0) {
            return null;
        }
        return StringNode.valueOf(typed + "%");
    }

    private static @Nullable JsonNode fraction(String typed) {
        if (typed.matches("[0-9]{1,2}%")) {
            return StringNode.valueOf(typed);
        }
        if (!typed.matches("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")) {
            return null;
        }
        var parts = typed.split("/", -1);
        return Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1])
                ? StringNode.valueOf(typed)
                : null;
    }

    private String mistake(Question question) {
        var key = "founding.mistake." + question.type().name().toLowerCase(java.util.Locale.ROOT);
        return switch (question.type()) {
            case INTEGER ->
                    words.t(
                            key,
                            question.min() == null ? 0 : question.min(),
                            question.max() == null ? 999_999_999 : question.max());
            case MONEY, PERCENT, FRACTION, TEXT, CHOICE -> words.t(key);
        };
    }
}
