/** The house of Toadlane: one package is one module, and imports run downwards only. */
@NullMarked
package coop.toadlane;

import org.jspecify.annotations.NullMarked;
