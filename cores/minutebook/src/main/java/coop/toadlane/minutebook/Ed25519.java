package coop.toadlane.minutebook;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;

/** Ed25519 (RFC 8032) keys in their 32 raw bytes. */
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    private static final BigInteger PRIME =
            BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER_EIGHT =
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

    private Ed25519() {}

    /**
     * The pair that a private seed stands for. The library derives a public key only while it
     * generates a pair, so the generator is handed the seed as its randomness.
     */
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenSeed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("couldn't make an Ed25519 key", e);
        }
    }

    static byte[] raw(PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] raw = new byte[KEY_LENGTH];
        byte[] y = point.getY().toByteArray();
        for (int i = 0; i < Math.min(y.length, KEY_LENGTH); i++) {
            raw[i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            raw[KEY_LENGTH - 1] |= (byte) 0x80;
        }
        return raw;
    }

    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_LENGTH) {
            throw new Malformed("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        byte[] y = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            y[i] = raw[KEY_LENGTH - 1 - i];
        }
        boolean xOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        try {
            EdECPoint point = new EdECPoint(xOdd, new BigInteger(1, y));
            if (isOfLowOrder(point.getY())) {
                throw new Malformed("an Ed25519 key under which everyone can sign");
            }
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            // The library looks whether the key is a point of the curve only when it verifies.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (InvalidKeySpecException | InvalidKeyException e) {
            throw new Malformed("not an Ed25519 key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The heights of the eight points that eight steps lead back to the start. */
    private static boolean isOfLowOrder(BigInteger y) {
        return y.signum() == 0
                || y.equals(BigInteger.ONE)
                || y.equals(PRIME.subtract(BigInteger.ONE))
                || y.equals(ORDER_EIGHT)
                || y.equals(PRIME.subtract(ORDER_EIGHT));
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("couldn't verify with an Ed25519 key", e);
        }
    }
}
