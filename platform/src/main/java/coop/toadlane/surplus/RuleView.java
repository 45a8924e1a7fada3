package coop.toadlane.surplus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surplus rules in force.
 *
 * @param sentences a sentence for each step
 * @param losses the same for a loss; may be empty
 * @param proposal the resolution that made them; 0 when they were laid down at the founding
 */
public record RuleView(
        String name,
        List<String> sentences,
        List<String> losses,
        @Nullable Instant since,
        long minute,
        int proposal) {}
