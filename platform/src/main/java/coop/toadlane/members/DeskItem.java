package coop.toadlane.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param office the desk it lies on, such as {@code secretary}; {@code member} for what waits for
 *     the member themselves
 * @param text the key of a sentence
 * @param arguments what that sentence needs, in its order
 * @param href where it is worked on
 * @param since since when it waits
 * @param due by when it must be done, if there is such a time
 * @param rule the rule that governs it, by its key, if one does
 * @param notes what whoever works on it should see, line by line
 * @param forms with which it is worked on the desk itself
 */
public record DeskItem(
        String office,
        String text,
        List<Object> arguments,
        String href,
        Instant since,
        @Nullable Instant due,
        @Nullable String rule,
        List<String> notes,
        List<DeskForm> forms) {

    public DeskItem {
        arguments = List.copyOf(arguments);
        notes = List.copyOf(notes);
        forms = List.copyOf(forms);
    }

    /** One that is worked on elsewhere. */
    public DeskItem(
            String office,
            String text,
            List<Object> arguments,
            String href,
            Instant since,
            @Nullable Instant due,
            @Nullable String rule) {
        this(office, text, arguments, href, since, due, rule, List.of(), List.of());
    }

    /** The same, worked on the desk. */
    public DeskItem with(List<String> seen, List<DeskForm> worked) {
        return new DeskItem(office, text, arguments, href, since, due, rule, seen, worked);
    }
}
