package coop.toadlane.minutebook;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/**
 * A private key under a name, which signs notes. Safe for many threads, which it serves in turn.
 */
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final NoteVerifier verifier;
    private final Signature signature;

    private NoteSigner(String name, KeyType type, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new Malformed("a private key has 32 bytes, not " + seed.length);
        }
        this.seed = seed.clone();
        KeyPair pair =
                switch (type) {
                    case NOTE, COSIGNATURE -> Ed25519.pair(seed);
                    case SUBTREE -> MlDsa.pair(seed);
                };
        byte[] raw =
                switch (type) {
                    case NOTE, COSIGNATURE -> Ed25519.raw(pair.getPublic());
                    case SUBTREE -> MlDsa.raw(pair.getPublic());
                };
        this.verifier = NoteVerifier.of(name, type, raw);
        try {
            this.signature = Signature.getInstance(pair.getPrivate().getAlgorithm());
            this.signature.initSign(pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("couldn't sign with the key " + name, e);
        }
    }

    /**
     * A new key.
     *
     * @throws Malformed if the name is empty or has spaces or a plus
     */
    public static NoteSigner generate(String name, KeyType type, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return new NoteSigner(name, type, seed);
    }

    /**
     * Reads a signer key, {@code PRIVATE+KEY+name+hash+base64(type || seed)}. No message repeats
     * any part of it.
     *
     * @throws Malformed if it is none, or its hash is not that of its name and public key
     */
    public static NoteSigner parse(String skey) {
        String[] parts =
                skey.startsWith(PREFIX)
                        ? skey.substring(PREFIX.length()).split("\\+", 3)
                        : new String[0];
        if (parts.length != 3) {
            throw new Malformed("a signer key begins with PRIVATE+KEY+ and has three parts more");
        }
        byte[] typed;
        try {
            typed = Text.base64(parts[2]);
        } catch (Malformed e) {
            throw new Malformed("the secret part of the signer key is not base64");
        }
        if (typed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new Malformed("the secret part of the signer key has the wrong length");
        }
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        NoteSigner signer = new NoteSigner(parts[0], KeyType.of(typed[0]), seed);
        if (!signer.verifier.keyIdHex().equals(parts[1])) {
            throw new Malformed("the hash in the signer key is not that of its name and key");
        }
        return signer;
    }

    /** The text form that {@link #parse} reads. It is the secret: never log, store or show it. */
    public String secret() {
        String typed = Text.base64(NoteVerifier.typed(verifier.type(), seed));
        return PREFIX + verifier.name() + "+" + verifier.keyIdHex() + "+" + typed;
    }

    /** The public half. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** The name in the signature lines. */
    public String name() {
        return verifier.name();
    }

    /**
     * Signs a text as a log does.
     *
     * @param text ends in a newline, without other control characters
     * @throws IllegalStateException if this is a key for cosignatures
     */
    public NoteSignature sign(String text) {
        if (verifier.type() != KeyType.NOTE) {
            throw unfit();
        }
        SignedNote.requireText(text);
        return new NoteSignature(name(), verifier.keyId(), raw(Text.utf8(text)));
    }

    /**
     * Cosigns the text of a checkpoint as a witness does.
     *
     * @param posixSeconds when it was witnessed, in seconds since 1970 UTC, not negative
     * @throws IllegalStateException if this is not a key for cosignatures
     * @throws Malformed if a key that signs trees is given another text than a checkpoint
     */
    public NoteSignature cosign(String text, long posixSeconds) {
        SignedNote.requireText(text);
        if (posixSeconds < 0) {
            throw new IllegalArgumentException("a cosignature before 1970: " + posixSeconds);
        }
        byte[] message =
                switch (verifier.type()) {
                    case NOTE -> throw unfit();
                    case COSIGNATURE -> Cosignature.message(text, posixSeconds);
                    case SUBTREE ->
                            Cosignature.subtree(name(), Checkpoint.parse(text), posixSeconds);
                };
        byte[] signed = raw(message);
        byte[] timed =
                ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(posixSeconds)
                        .put(signed)
                        .array();
        return new NoteSignature(name(), verifier.keyId(), timed);
    }

    private IllegalStateException unfit() {
        return new IllegalStateException("the key " + name() + " is of type " + verifier.type());
    }

    private byte[] raw(byte[] message) {
        synchronized (signature) {
            try {
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("couldn't sign with the key " + name(), e);
            }
        }
    }

    /** Shows the public half only. */
    @Override
    public String toString() {
        return "NoteSigner for " + verifier;
    }
}
