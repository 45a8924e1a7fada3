package coop.toadlane.elections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as the list shows it.
 *
 * @param who the member, or null for a paper
 * @param paper its number, or 0
 * @param ranks names on each rank
 */
public record BallotLine(@Nullable String who, int paper, List<String> ranks, long minute) {}
