/** Floor 3: elections to offices, from the call to the day the elected take office. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "words", "pictures", "people", "members", "print"})
package coop.toadlane.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
