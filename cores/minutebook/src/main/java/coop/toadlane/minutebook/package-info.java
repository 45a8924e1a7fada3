/**
 * The Merkle minute book in the C2SP forms: tree, proofs, tiles, signed checkpoints and receipts.
 *
 * <p>Pure: no clock, no files, no network. What comes from outside is read strictly; a text that
 * does not have its form throws {@link coop.toadlane.minutebook.Malformed}, and a text that has its
 * form but proves nothing is refused as a value or {@code false}.
 */
@NullMarked
package coop.toadlane.minutebook;

import org.jspecify.annotations.NullMarked;
