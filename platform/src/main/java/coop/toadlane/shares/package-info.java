/** Floor 3: share classes and the ledger of signed share transactions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "office",
            "words",
            "pictures",
            "print",
            "people",
            "ledger",
            "members"
        })
package coop.toadlane.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
