/**
 * Floor 1: acts, the clerk who performs them, the rulebook that says who may, and the minute book.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.toadlane.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
