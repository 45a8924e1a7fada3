package coop.toadlane.office;

import java.time.Instant;

/** Given for every act performed: where it stands in the minute book. */
public record Receipt(CoopId coop, long minute, Instant time, String kind) {}
