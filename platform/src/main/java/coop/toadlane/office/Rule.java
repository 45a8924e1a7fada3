package coop.toadlane.office;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rule that a rulebook can hold. A room declares each of its rules as a bean; its words stand
 * under {@code rule.<key>} (the sentence, its value as {0}) and {@code rule.<key>.why}.
 *
 * @param key such as {@code shares.notice}, or {@code method.*} for a family of rules
 * @param standard what holds when the rulebook is silent
 * @param fault looks at a value and says what is wrong with it, or null when nothing is
 */
public record Rule(
        String key, @Nullable JsonNode standard, Function<JsonNode, @Nullable Refusal> fault) {

    boolean covers(String asked) {
        return key.endsWith("*")
                ? asked.startsWith(key.substring(0, key.length() - 1))
                : key.equals(asked);
    }

    /** A whole number within bounds. */
    public static Rule integer(String key, long standard, long least, long most) {
        return new Rule(
                key,
                tools.jackson.databind.node.LongNode.valueOf(standard),
                value ->
                        value.isIntegralNumber()
                                        && value.canConvertToLong()
                                        && value.asLong() >= least
                                        && value.asLong() <= most
                                ? null
                                : Refusal.at("value", "office.rule-number", key, least, most));
    }

    /** Words, not empty. */
    public static Rule text(String key, String standard) {
        return new Rule(
                key,
                tools.jackson.databind.node.StringNode.valueOf(standard),
                value ->
                        value.isString() && !value.asString().isBlank()
                                ? null
                                : Refusal.at("value", "office.rule-text", key));
    }
}
