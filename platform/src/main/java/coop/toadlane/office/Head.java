package coop.toadlane.office;

import coop.toadlane.minutebook.Frontier;
import java.time.Instant;

/**
 * The end of a minute book: how long it is, when it was last written, and its tree's right edge.
 */
record Head(long size, Instant time, Frontier frontier) {}
