/** verify, tally and surplus: the cores, run by anyone. */
@NullMarked
package coop.toadlane.cli;

import org.jspecify.annotations.NullMarked;
