/** Floor 3: proposals, discussion, ballots, verdicts and enactment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "pictures", "people", "members"})
package coop.toadlane.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
