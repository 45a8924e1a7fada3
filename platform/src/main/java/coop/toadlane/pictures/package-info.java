/**
 * Floor 1: the geometry of pictures. The figures come in, places on paper go out; the templates of
 * the same name draw them, say what they show, and list the figures beside them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.toadlane.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
