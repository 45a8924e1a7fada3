package coop.toadlane.choices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A choice in the list.
 *
 * @param next when its stage ends by itself, if it does
 */
public record ChoiceLine(
        String href, String question, Choice.Stage stage, @Nullable Instant next) {}
