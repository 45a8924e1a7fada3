package coop.toadlane.words;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, field by field, in the order of the form: each a sentence that says
 * what to do. A mistake that belongs to no field stands under {@link #WHOLE}.
 */
public final class Mistakes {
    /** The place of a mistake that belongs to the form as a whole. */
    public static final String WHOLE = "";

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Notes what is wrong with a field; the first mistake of a field stays. */
    public Mistakes add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    /** What is wrong with a field, or null. */
    public @Nullable String at(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** All of them in the order of the form. */
    public Iterable<Map.Entry<String, String>> inOrder() {
        return byField.entrySet();
    }
}
