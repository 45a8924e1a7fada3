/** Floor 1: what Toadlane says, in each language: texts, money, dates and durations. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.toadlane.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
