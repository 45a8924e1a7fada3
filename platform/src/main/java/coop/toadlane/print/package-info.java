/** Floor 1: papers as PDF, for every room that hands some out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"words"})
package coop.toadlane.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
