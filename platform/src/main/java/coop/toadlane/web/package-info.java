/** Floor 4: security, the page frame, components, the front doors and the home page. */
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
            "surplus",
            "decisions",
            "check"
        })
package coop.toadlane.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
