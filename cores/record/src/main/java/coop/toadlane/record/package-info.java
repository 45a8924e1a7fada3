/** The format of a co-op's public record, and the folds that recompute it. */
@NullMarked
package coop.toadlane.record;

import org.jspecify.annotations.NullMarked;
