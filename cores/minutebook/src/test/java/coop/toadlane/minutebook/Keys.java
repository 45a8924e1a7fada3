package coop.toadlane.minutebook;

import java.security.SecureRandom;
import java.util.Random;

/** Keys for tests: the same in every run, and so known to everyone. */
final class Keys {
    private Keys() {}

    static NoteSigner log(String name) {
        return NoteSigner.generate(name, KeyType.NOTE, new Seeded(name.hashCode()));
    }

    static NoteSigner witness(String name) {
        return NoteSigner.generate(name, KeyType.COSIGNATURE, new Seeded(name.hashCode()));
    }

    static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final Random random;

        Seeded(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
