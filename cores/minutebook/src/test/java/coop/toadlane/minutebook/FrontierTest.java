package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrontierTest {
    @Test
    void theRootOfAnEmptyTreeIsTheHashOfNothing() {
        assertThat(Frontier.EMPTY.root()).isEqualTo(Hashing.sha256(new byte[0]));
    }

    @Test
    void everySmallTreeHasTheRootOfTheDefinition() {
        List<Hash> leaves = Trees.leaves(300);
        Frontier grown = Frontier.EMPTY;
        for (int n = 0; n <= 300; n++) {
            assertThat(grown.size()).isEqualTo(n);
            assertThat(grown.root()).isEqualTo(Trees.root(leaves.subList(0, n)));
            grown = n < 300 ? grown.append(leaves.get(n)) : grown;
        }
    }

    @Test
    void leavesInOneListOrInTwoGiveTheSameTree() {
        List<Hash> leaves = Trees.leaves(70);
        Frontier whole = Frontier.EMPTY.append(leaves);
        for (int n = 0; n <= 70; n++) {
            Frontier first = Frontier.EMPTY.append(leaves.subList(0, n));
            assertThat(first.append(leaves.subList(n, 70))).isEqualTo(whole);
        }
    }

    @Test
    void aFrontierIsReadBackAsItWasWritten() {
        for (int n = 0; n <= 70; n++) {
            Frontier frontier = Frontier.EMPTY.append(Trees.leaves(n));
            assertThat(Frontier.decode(frontier.encode())).isEqualTo(frontier);
            assertThat(frontier.encode()).hasSize(8 + 32 * Integer.bitCount(n));
        }
    }

    @Test
    void aFrontierOfTheWrongLengthIsRefused() {
        byte[] bytes = Frontier.EMPTY.append(Trees.leaves(5)).encode();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Frontier.decode(cut)).isInstanceOf(Malformed.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 32);
        assertThatThrownBy(() -> Frontier.decode(longer)).isInstanceOf(Malformed.class);
        byte[] negative = bytes.clone();
        negative[0] = (byte) 0x80;
        assertThatThrownBy(() -> Frontier.decode(negative)).isInstanceOf(Malformed.class);
    }

    @Test
    void aMillionLeavesGiveAKnownRoot() {
        Iterable<Hash> million =
                () ->
                        IntStream.range(0, 1_000_000)
                                .mapToObj(i -> Hashing.leaf(Text.utf8("minute " + i)))
                                .iterator();
        assertThat(Frontier.EMPTY.append(million).root().hex())
                .isEqualTo("6b88b9128ce11f02aa62a2a8734490e7cca1a1c77491ffdc6aff6d40ed0f7a9f");
    }

    @Test
    void thePublishedTreeOfEightLeavesComesOut() {
        JsonNode tree = SharedData.json(SharedData.path("rfc6962-tree8.json"));
        Frontier frontier = Frontier.EMPTY;
        for (int n = 0; n <= 8; n++) {
            String root = tree.get("root_hashes_by_size").get(n).asString();
            assertThat(frontier.root()).isEqualTo(Hash.ofHex(root));
            if (n < 8) {
                byte[] entry = hex(tree.get("leaf_inputs_hex").get(n));
                Hash leaf = Hashing.leaf(entry);
                String expected = tree.get("node_hashes").get(0).get(n).asString();
                assertThat(leaf.hex()).isEqualTo(expected);
                frontier = frontier.append(leaf);
            }
        }
        JsonNode hasher = tree.get("hasher");
        assertThat(Hashing.leaf(utf8(hasher.get(0).get("leaf"))).hex())
                .isEqualTo(hasher.get(0).get("hash").asString());
    }

    @Test
    void aHashIsReadOnlyInItsOneForm() {
        Hash hash = Hashing.leaf(new byte[] {7});
        assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash);
        assertThat(Hash.of(hash.bytes())).isEqualByComparingTo(hash);
        String base64 = hash.base64();
        Stream.of(base64.substring(0, 43), base64 + "\n", " " + base64, base64 + "=", "", "AAAA")
                .forEach(s ->
                        assertThatThrownBy(() -> Hash.ofBase64(s)).isInstanceOf(Malformed.class));
        assertThatThrownBy(() -> Hash.ofBase64("A".repeat(42) + "B="))
                .hasMessageContaining("canonical");
        Stream.of("", "00", "g".repeat(64), hash.hex() + "00")
                .forEach(
                        s -> assertThatThrownBy(() -> Hash.ofHex(s)).isInstanceOf(Malformed.class));
    }

    private static byte[] hex(JsonNode node) {
        return HexFormat.of().parseHex(node.asString());
    }

    private static byte[] utf8(JsonNode node) {
        return Text.utf8(node.asString());
    }
}
