package coop.toadlane.members;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was refused on a desk; the desk shows it at its form.
 *
 * @param action which form it was
 * @param said why, as a sentence
 * @param typed what stood in the form
 */
public record DeskAnswer(String action, String said, TreeMap<String, String> typed)
        implements Serializable {
    /** The form's field that names the desk to which the answer leads. */
    public static final String FIELD = "desk";

    /** The name of the flash attribute. */
    static final String KEY = "refused";

    DeskAnswer(String action, String said, Map<String, String> typed) {
        this(action, said, new TreeMap<>(typed));
    }

    /** The desk's address, or null where the form came from no desk. */
    static @Nullable String address(Seat seat, String desk) {
        return desk.matches("[a-z][a-z-]{0,39}") ? "/c/" + seat.coop() + "/desk/" + desk : null;
    }
}
