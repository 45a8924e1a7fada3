/** Measures how fast the house is, by hand. Nothing here runs in the tests but its own. */
@NullMarked
package coop.toadlane.bench;

import org.jspecify.annotations.NullMarked;
