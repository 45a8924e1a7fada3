/** Floor 3: the rulebook as people read it: each rule a sentence, since when, and by whose word. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "people", "members", "decisions"})
package coop.toadlane.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
