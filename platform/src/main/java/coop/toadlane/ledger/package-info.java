/** Floor 2: accounts and postings, never unbalanced. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "pictures"})
package coop.toadlane.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
