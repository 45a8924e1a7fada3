package coop.toadlane.words;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the next page tells the person whose act has just been done. A controller adds it as the
 * flash attribute {@link #KEY}; the frame shows it with the way to check it.
 *
 * @param what what was done, as a sentence
 * @param minute the number of its minute, or null if the act is minuted nowhere
 * @param refused whether nothing was done, and {@code what} says why
 */
public record Done(String what, @Nullable Long minute, boolean refused) implements Serializable {
    /** The name of the flash attribute. */
    public static final String KEY = "done";

    public Done(String what, @Nullable Long minute) {
        this(what, minute, false);
    }

    public Done(String what) {
        this(what, null);
    }

    /** Nothing was done, for this reason. */
    public static Done refused(String why) {
        return new Done(why, null, true);
    }
}
