/** Floor 3: the ledger's pages, its journal for other programs, and the treasurer's postings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "people", "ledger", "members"})
package coop.toadlane.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
