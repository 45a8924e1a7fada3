/** Floor 3: the register of members, from application to departure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "pictures", "people", "ledger"})
package coop.toadlane.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
