package coop.toadlane.minutebook;

/** Bytes or text from outside do not have the form they claim; the message says where and why. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The reason in plain words, such as "the size has a leading zero". */
    public Malformed(String reason) {
        super(reason);
    }
}
