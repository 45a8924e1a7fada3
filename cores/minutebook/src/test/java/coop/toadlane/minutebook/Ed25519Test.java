package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class Ed25519Test {
    @Test
    void bytesThatAreNoPointOfTheCurveAreNoKey() {
        Random random = new Random(25519);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] raw = new byte[32];
            random.nextBytes(raw);
            refused += accepts(raw) ? 0 : 1;
        }
        assertThat(refused).as("about half of all numbers are no point").isBetween(60, 140);
    }

    @Test
    void aKeyUnderWhichEveryoneCanSignIsRefused() {
        byte[] raw = new byte[32];
        assertThatThrownBy(() -> Ed25519.publicKey(raw)).hasMessageContaining("everyone");
        raw[0] = 1;
        assertThatThrownBy(() -> Ed25519.publicKey(raw)).hasMessageContaining("everyone");
        assertThatThrownBy(() -> Ed25519.publicKey(new byte[31])).hasMessageContaining("31");
    }

    @Test
    void thePublishedEdgeCasesAreJudgedWithoutAnException() {
        int plain = 0;
        for (JsonNode c : SharedData.json(SharedData.path(EDGE_CASES))) {
            Set<String> flags = new HashSet<>();
            c.get("flags").valueStream().forEach(flag -> flags.add(flag.asString()));
            byte[] key = hex(c.get("key").asString());
            boolean holds =
                    accepts(key)
                            && Ed25519.verifies(
                                    Ed25519.publicKey(key),
                                    Text.utf8(c.get("msg").asString()),
                                    hex(c.get("sig").asString()));
            if (flags.contains("low_order_A")
                    || flags.contains("non_canonical_A")
                    || flags.contains("non_canonical_R")) {
                assertThat(holds).as(c.toString()).isFalse();
            }
            if (flags.isEmpty()) {
                plain++;
                assertThat(holds).isTrue();
            }
        }
        assertThat(plain).isEqualTo(1);
    }

    private static final String EDGE_CASES = "cctv-ed25519/ed25519/ed25519vectors.json";

    private static boolean accepts(byte[] raw) {
        try {
            Ed25519.publicKey(raw);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
