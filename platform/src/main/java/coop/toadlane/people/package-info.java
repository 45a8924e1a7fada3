/** Floor 2: who may sign in, and the particulars that never stand in a minute. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "pictures"})
package coop.toadlane.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
