package coop.toadlane.office;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A co-op, by its name in addresses; given at its founding, never changed. */
public record CoopId(@JsonValue String slug) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?");

    public CoopId {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("not a co-op's name in addresses: " + slug);
        }
    }

    public static boolean isSlug(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return slug;
    }
}
