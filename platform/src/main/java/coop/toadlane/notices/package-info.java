/** Floor 3: letters to members about what stands in the minutes, and the log of their delivery. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "people", "members", "decisions"})
package coop.toadlane.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
