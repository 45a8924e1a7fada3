package coop.toadlane.office;

import coop.toadlane.record.Entry;
import java.util.List;

/** What a kind decides about an act: the entries it makes, or why it is refused. */
public sealed interface Ruling permits Ruling.Enter, Refusal {

    /**
     * @param then drafts to perform right after, under the same authority; if one of them is
     *     refused, so is the act, and nothing has happened
     */
    record Enter(List<Entry> entries, List<Draft> then) implements Ruling {
        public Enter {
            entries = List.copyOf(entries);
            then = List.copyOf(then);
        }
    }

    static Ruling enter(Entry... entries) {
        return new Enter(List.of(entries), List.of());
    }

    static Ruling enter(List<? extends Entry> entries) {
        return new Enter(List.copyOf(entries), List.of());
    }
}
