package coop.toadlane.founding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a blueprint that the founders may choose.
 *
 * @param step the page it stands on
 * @param rule the rule it changes
 * @param at where in the rule's value, as a JSON pointer; empty for the value itself
 * @param unit said behind the field, such as days
 * @param why what the choice means, in plain words
 * @param source where the figure comes from
 * @param options the values of a choice, and what each means in a few words
 */
public record Question(
        String id,
        Step step,
        String rule,
        String at,
        Type type,
        @Nullable Long min,
        @Nullable Long max,
        String label,
        @Nullable String unit,
        String why,
        @Nullable String source,
        @Nullable Map<String, String> options) {

    /** The pages of the founding, in their order. */
    public enum Step {
        IDENTITY,
        MEMBERS,
        DECISIONS,
        SURPLUS,
        FOUNDERS,
        REVIEW;

        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public enum Type {
        /** An amount in the co-op's currency; the rule holds minor units. */
        MONEY,
        /** A whole number. */
        INTEGER,
        /** A part of a whole, written as a percentage; the rule holds {@code 12.5%}. */
        PERCENT,
        /** A majority or quorum as a fraction, such as 3/4. */
        FRACTION,
        TEXT,
        /** One of the options. */
        CHOICE
    }

    /** What can be chosen; nothing unless the type is a choice. */
    public Map<String, String> choices() {
        return options == null ? Map.of() : options;
    }

    boolean asksTheSameAs(Question other) {
        return rule.equals(other.rule) && at.equals(other.at);
    }
}
