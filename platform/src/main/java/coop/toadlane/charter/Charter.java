package coop.toadlane.charter;

import coop.toadlane.office.Rulebooks.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook for the page, group by group.
 *
 * @param change how the rulebook is changed, as a sentence
 * @param proposable whether the reader may propose a change
 */
public record Charter(String coop, String change, boolean proposable, List<Group> groups) {

    /** The groups, in the order in which they are read. */
    public enum Topic {
        IDENTITY,
        MEMBERS,
        SHARES,
        DECISIONS,
        POWERS,
        SURPLUS,
        ACCOUNTS,
        MORE;

        /** Where on the page it stands, and how its title is called. */
        public String anchor() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Group(Topic topic, List<Line> lines) {
        private static final int MANY = 12;

        /** Whether it is so long that it is folded at first. */
        public boolean folded() {
            return lines.size() > MANY;
        }
    }

    /**
     * A rule.
     *
     * @param sentences the rule in words, the first of them its heading
     * @param why what it means and where the figure comes from; may be empty
     * @param set the value in force; null where nobody has set one
     * @param earlier the values before it, newest first
     */
    public record Line(
            String key,
            List<String> sentences,
            String why,
            @Nullable Past set,
            List<Past> earlier) {

        public String heading() {
            return sentences.getFirst();
        }

        public List<String> further() {
            return sentences.subList(1, sentences.size());
        }
    }

    /**
     * A value a rule took.
     *
     * @param by whose word it was, as people say it
     * @param resolution the number of the proposal that was carried, or null
     */
    public record Past(
            Setting setting, List<String> sentences, String by, @Nullable Integer resolution) {}
}
