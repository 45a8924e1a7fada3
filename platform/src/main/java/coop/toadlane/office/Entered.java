package coop.toadlane.office;

import coop.toadlane.record.Entry;
import java.time.Instant;

/**
 * An entry with the minute it stands in.
 *
 * @param place its place among the minute's entries, from 0
 */
public record Entered(
        Entry entry, long minute, int place, Instant time, String actor, String authority) {}
