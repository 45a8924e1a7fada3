package coop.toadlane.office;

/**
 * An act handed to the clerk.
 *
 * @param key chosen by the one who asks; the same key again gets the first receipt
 */
public record Request(CoopId coop, Actor actor, String key, Act act) {
    public static final int KEY_LENGTH = 200;

    public Request {
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("a key has 1 to " + KEY_LENGTH + " characters");
        }
    }

    /** One actor's key is never another's. */
    String scopedKey() {
        return actor + " " + key;
    }
}
