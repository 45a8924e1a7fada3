package coop.toadlane.minutebook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** ML-DSA-44 (FIPS 204) keys in their 1312 raw bytes, signing with an empty context. */
final class MlDsa {
    static final int KEY_LENGTH = 1312;
    static final int SIGNATURE_LENGTH = 2420;
    private static final String NAME = "ML-DSA-44";

    /** What stands before the raw key in an X.509 key: two lengths and the algorithm's number. */
    private static final byte[] HEAD =
            HexFormat.of().parseHex("30820532300b060960864801650304031103820521" + "00");

    private MlDsa() {}

    /** The pair that a private seed of 32 bytes stands for: all that its generator draws. */
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ML_DSA_44, new GivenSeed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("couldn't make an ML-DSA-44 key", e);
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, HEAD.length, encoded.length);
    }

    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_LENGTH) {
            throw new Malformed("an ML-DSA-44 key has 1312 bytes, not " + raw.length);
        }
        byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + raw.length);
        System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new Malformed("not an ML-DSA-44 key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 24 on has ML-DSA", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("couldn't verify with an ML-DSA-44 key", e);
        }
    }
}
