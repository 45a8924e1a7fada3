/** Floor 4: a lively co-op of invented people, for looking around. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "office",
            "people",
            "ledger",
            "members",
            "shares",
            "surplus",
            "decisions",
            "founding",
            "web"
        })
package coop.toadlane.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
