package coop.toadlane.minutebook;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One signature line of a note: who claims to have signed, with which key, and the signature. */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** The name of the key. */
    public String name() {
        return name;
    }

    /** The id of the key; see {@link NoteVerifier#keyId}. */
    public int keyId() {
        return keyId;
    }

    /** The signature without the key's id: for a cosignature, eight bytes of time stand first. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Read as a cosignature: its time in seconds since 1970 UTC; none if it cannot be one. */
    public OptionalLong time() {
        if (signature.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH
                && signature.length != Long.BYTES + MlDsa.SIGNATURE_LENGTH) {
            return OptionalLong.empty();
        }
        long time = ByteBuffer.wrap(signature).getLong();
        return time < 0 ? OptionalLong.empty() : OptionalLong.of(time);
    }

    /** The line without its newline: em dash, name, base64 of id and signature. */
    public String line() {
        byte[] blob =
                ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature).array();
        return DASH + name + " " + Text.base64(blob);
    }

    /**
     * Reads one line without its newline.
     *
     * @throws Malformed if it is no signature line
     */
    public static NoteSignature parse(String line) {
        if (!line.startsWith(DASH)) {
            throw new Malformed("a signature line begins with a dash, not " + Text.shown(line));
        }
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2 || !Text.isKeyName(parts[0])) {
            throw new Malformed("a signature line has a name and a signature: " + Text.shown(line));
        }
        byte[] blob = Text.looseBase64(parts[1]);
        if (blob.length <= 4) {
            throw new Malformed("a signature line without a signature: " + Text.shown(line));
        }
        int keyId = ByteBuffer.wrap(blob).getInt();
        return new NoteSignature(parts[0], keyId, Arrays.copyOfRange(blob, 4, blob.length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature s && line().equals(s.line());
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}
