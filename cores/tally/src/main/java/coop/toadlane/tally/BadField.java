package coop.toadlane.tally;

import org.jspecify.annotations.Nullable;

/** A field of a rule's tree that cannot be read: which, what was expected, what stood there. */
public final class BadField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    BadField(String field, String expected, @Nullable Object got) {
        super(field + ": expected " + expected + ", got '" + got + "'");
        this.field = field;
        this.expected = expected;
    }

    /** The path of the field, such as {@code quorum.share}. */
    public String field() {
        return field;
    }

    /** What would have been read. */
    public String expected() {
        return expected;
    }
}
