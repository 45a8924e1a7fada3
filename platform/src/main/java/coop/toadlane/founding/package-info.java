/** Floor 3: blueprints, and the founding of a co-op from one of them, step by step. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "words", "people", "ledger", "members", "charter"})
package coop.toadlane.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
