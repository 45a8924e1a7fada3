package coop.toadlane.minutebook;

/** What a key signs, and how: the identifier byte of C2SP signed-note. */
public enum KeyType {
    /** The text itself, with Ed25519: how a log signs its checkpoints. */
    NOTE(0x01),
    /** The text under a heading and a time, with Ed25519: how a witness cosigns (v1). */
    COSIGNATURE(0x04),
    /**
     * A checkpoint's origin, size and root with the witness's name and a time, with ML-DSA-44: how
     * a witness cosigns that fears quantum computers.
     */
    SUBTREE(0x06);

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
