package coop.toadlane.minutebook;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A public key under a name, which verifies signatures of notes (C2SP signed-note). */
public final class NoteVerifier {
    private final String name;
    private final KeyType type;
    private final byte[] raw;
    private final PublicKey key;
    private final int keyId;

    private NoteVerifier(String name, KeyType type, byte[] raw) {
        if (!Text.isKeyName(name)) {
            throw new Malformed("not a name for a key: " + Text.shown(name));
        }
        this.name = name;
        this.type = type;
        this.raw = raw.clone();
        this.key =
                switch (type) {
                    case NOTE, COSIGNATURE -> Ed25519.publicKey(raw);
                    case SUBTREE -> MlDsa.publicKey(raw);
                };
        this.keyId = keyId(name, type, raw);
    }

    /**
     * The verifier for a raw public key.
     *
     * @param raw the 32 bytes of RFC 8032, or the 1312 of FIPS 204
     * @throws Malformed if the name has spaces or a plus, or the bytes are no key
     */
    public static NoteVerifier of(String name, KeyType type, byte[] raw) {
        return new NoteVerifier(name, type, raw);
    }

    /**
     * Reads a verifier key, {@code name+hash+base64(type || key)}.
     *
     * @throws Malformed if it is none, or its hash is not that of its name and key
     */
    public static NoteVerifier parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("a verifier key has three parts joined by +");
        }
        byte[] typed = Text.base64(parts[2]);
        if (typed.length == 0) {
            throw new Malformed("a verifier key without a key");
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        NoteVerifier verifier = new NoteVerifier(parts[0], KeyType.of(typed[0]), raw);
        if (!verifier.keyIdHex().equals(parts[1])) {
            throw new Malformed("the hash in the key is not that of its name and key");
        }
        return verifier;
    }

    /** The text form that {@link #parse} reads; fit to publish. */
    public String vkey() {
        return name + "+" + keyIdHex() + "+" + Text.base64(typed(type, raw));
    }

    /** The name in the signature lines; of a log's key it should be the log's origin. */
    public String name() {
        return name;
    }

    /** What the key signs. */
    public KeyType type() {
        return type;
    }

    /** The first four bytes of SHA-256(name || newline || type || key), as one number. */
    public int keyId() {
        return keyId;
    }

    /** Whether the name and id of a signature are those of this key; says nothing of its truth. */
    public boolean claims(NoteSignature signature) {
        return signature.keyId() == keyId && signature.name().equals(name);
    }

    /** Whether this key signed exactly this text. */
    public boolean verifies(String text, NoteSignature signature) {
        if (!claims(signature)) {
            return false;
        }
        byte[] bytes = signature.signature();
        return switch (type) {
            case NOTE -> Ed25519.verifies(key, Text.utf8(text), bytes);
            case COSIGNATURE -> {
                OptionalLong time = signature.time();
                yield time.isPresent()
                        && Ed25519.verifies(
                                key,
                                Cosignature.message(text, time.getAsLong()),
                                Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
            }
            case SUBTREE -> verifiesTree(text, signature);
        };
    }

    /** What such a key signs is read out of the text, which must be a checkpoint. */
    private boolean verifiesTree(String text, NoteSignature signature) {
        OptionalLong time = signature.time();
        byte[] bytes = signature.signature();
        try {
            return time.isPresent()
                    && MlDsa.verifies(
                            key,
                            Cosignature.subtree(name, Checkpoint.parse(text), time.getAsLong()),
                            Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
        } catch (Malformed e) {
            return false;
        }
    }

    boolean sameKey(NoteVerifier other) {
        return Arrays.equals(raw, other.raw);
    }

    static int keyId(String name, KeyType type, byte[] raw) {
        byte[] head = Text.utf8(name + "\n");
        byte[] all = Arrays.copyOf(head, head.length + 1 + raw.length);
        all[head.length] = type.code();
        System.arraycopy(raw, 0, all, head.length + 1, raw.length);
        return ByteBuffer.wrap(Hashing.sha256(all).bytes()).getInt();
    }

    static byte[] typed(KeyType type, byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
    }

    String keyIdHex() {
        return HexFormat.of().toHexDigits(keyId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier v && vkey().equals(v.vkey());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return vkey();
    }
}
