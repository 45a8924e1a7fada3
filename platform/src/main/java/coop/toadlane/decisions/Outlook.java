package coop.toadlane.decisions;

import coop.toadlane.office.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the acts in a form would do.
 *
 * @param obstacle why they could not be done today, or not be proposed; null when they can
 * @param how who will decide and when it takes effect
 */
public record Outlook(List<Change> changes, @Nullable String obstacle, List<String> how) {}
