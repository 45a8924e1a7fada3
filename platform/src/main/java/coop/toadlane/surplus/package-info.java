/** Floor 3: patronage, the closing of a period and the distribution of its surplus. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "office",
            "words",
            "pictures",
            "people",
            "ledger",
            "members",
            "shares",
            "print"
        })
package coop.toadlane.surplus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
