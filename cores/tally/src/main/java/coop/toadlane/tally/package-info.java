/** Counting votes: exact, explained and pure. */
@NullMarked
package coop.toadlane.tally;

import org.jspecify.annotations.NullMarked;
