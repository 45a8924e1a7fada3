/** Floor 3: choices between several options, and budgets that members share out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"office", "words", "people", "ledger", "members", "pictures"})
package coop.toadlane.choices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
