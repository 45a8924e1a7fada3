package coop.toadlane.minutebook;

/** What a key signs: the identifier byte of C2SP signed-note. Both kinds are Ed25519. */
public enum KeyType {
    /** The text itself: how a log signs its checkpoints. */
    NOTE(0x01),
    /** The text under a heading and a time: how a witness cosigns (cosignature v1). */
    COSIGNATURE(0x04);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static KeyType of(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new Malformed("an unknown type of key: " + (code & 0xff));
    }
}
