package coop.toadlane.minutebook;

import java.security.SecureRandom;

/** Hands a generator of keys the seed as its randomness. */
final class GivenSeed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    GivenSeed(byte[] seed) {
        this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length != seed.length) {
            throw new IllegalStateException("the generator asks for another length of seed");
        }
        System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
}
