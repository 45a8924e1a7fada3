/** Floor 3: the public record, the log as it is served, receipts, and the server's own check. */
@NullMarked
@ApplicationModule(allowedDependencies = {"office", "words", "people", "members"})
package coop.toadlane.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
