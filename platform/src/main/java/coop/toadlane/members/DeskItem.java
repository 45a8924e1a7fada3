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
 */
public record DeskItem(
        String office,
        String text,
        List<Object> arguments,
        String href,
        Instant since,
        @Nullable Instant due,
        @Nullable String rule) {

    public DeskItem {
        arguments = List.copyOf(arguments);
    }
}
