/** The Merkle minute book in the C2SP forms. */
@NullMarked
package coop.toadlane.minutebook;

import org.jspecify.annotations.NullMarked;
