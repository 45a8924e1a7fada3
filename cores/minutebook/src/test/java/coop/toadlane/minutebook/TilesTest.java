package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TilesTest {
    @Test
    void aPathNamesItsTile() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(3, 0, 1).path()).isEqualTo("tile/3/000.p/1");
        assertThat(new Tile(Tile.ENTRIES, 1_000, 255).path())
                .isEqualTo("tile/entries/x001/000.p/255");
        for (long index = 1; index <= Long.MAX_VALUE / 256; index = index * 7 + 3) {
            Tile tile = new Tile(63, index, 17);
            assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        }
    }

    @Test
    void aPathInAnyOtherSpellingIsRefused() {
        Stream.of(
                        "",
                        "/tile/0/000",
                        "tile/0/0",
                        "tile/00/000",
                        "tile/64/000",
                        "tile/-1/000",
                        "tile/0/001/000",
                        "tile/0/x001",
                        "tile/0/x000/001",
                        "tile/0/000.p/0",
                        "tile/0/000.p/01",
                        "tile/0/000.p/256",
                        "tile/0/000.p/300",
                        "tile/0/000.p/",
                        "tile/0/000/",
                        "tile/0/000\n",
                        "tile/0/\u0661\u0662\u0663",
                        "tile/entry/000",
                        "tile/0/../000",
                        "tile/0/x999/x999/x999/x999/x999/999")
                .forEach(path ->
                        assertThatThrownBy(() -> Tile.parse(path))
                                .as(path)
                                .isInstanceOf(Malformed.class));
    }

    @Test
    void aLogOfSeventyThousandHasTheTilesOfItsSize() {
        List<Tile> tiles = Tile.all(70_000).toList();
        assertThat(tiles).doesNotHaveDuplicates().hasSize(2 * 274 + 2 + 1);
        assertThat(tiles)
                .filteredOn(tile -> !tile.isFull())
                .extracting(Tile::path)
                .containsExactly(
                        "tile/entries/273.p/112",
                        "tile/0/273.p/112",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1");
        assertThat(Tile.all(256)).extracting(Tile::path).contains("tile/0/000", "tile/1/000.p/1");
        assertThat(Tile.all(0)).isEmpty();
        assertThat(Tile.in(256, 0, 1)).isNull();
        assertThat(Tile.in(Long.MAX_VALUE, 8, 0)).isNull();
    }

    @Test
    void proofsComeOutOfTilesAsOutOfMemory() {
        int n = 70_000;
        List<Hash> leaves = Trees.leaves(n);
        HashSource memory = HashSource.of(leaves);
        Map<String, byte[]> served = new HashMap<>();
        Tile.all(n)
                .filter(tile -> tile.level() != Tile.ENTRIES)
                .forEach(tile -> served.put(tile.path(), Tiles.hashes(tile, memory)));
        HashSource tiles = Tiles.source(n, tile -> bytes(served, tile));
        assertThat(tiles.root(0, n)).isEqualTo(Frontier.EMPTY.append(leaves).root());
        for (int index : new int[] {0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999}) {
            assertThat(Proofs.inclusion(tiles, index, n))
                    .isEqualTo(Proofs.inclusion(memory, index, n));
            assertThat(Proofs.consistency(tiles, index + 1, n))
                    .isEqualTo(Proofs.consistency(memory, index + 1, n));
        }
        assertThatThrownBy(() -> tiles.at(0, n)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.at(16, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(Map<String, byte[]> served, Tile tile) {
        return Objects.requireNonNull(served.get(tile.path()), tile.path());
    }

    @Test
    void aTileOfTheWrongLengthIsRefused() {
        Tile tile = new Tile(0, 0, 3);
        byte[] bytes = Tiles.hashes(tile, HashSource.of(Trees.leaves(3)));
        assertThat(Tiles.parseHashes(tile, bytes)).isEqualTo(Trees.leaves(3));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Tiles.parseHashes(tile, cut)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aBundleGivesItsEntriesBack() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, new byte[Tiles.MAX_ENTRY]);
        byte[] bundle = Tiles.bundle(entries);
        assertThat(bundle).hasSize(6 + 2 + Tiles.MAX_ENTRY);
        Tile tile = new Tile(Tile.ENTRIES, 0, 3);
        assertThat(Tiles.parseBundle(tile, bundle)).containsExactlyElementsOf(entries);
        Stream.of(0, 1, 2, 3, 5, 6, 7, bundle.length - 1)
                .map(length -> Arrays.copyOf(bundle, length))
                .forEach(cut ->
                        assertThatThrownBy(() -> Tiles.parseBundle(tile, cut))
                                .isInstanceOf(Malformed.class));
        byte[] longer = Arrays.copyOf(bundle, bundle.length + 2);
        assertThatThrownBy(() -> Tiles.parseBundle(tile, longer)).hasMessageContaining("4 entries");
    }

    @Test
    void anEntryTooLongForABundleIsRefused() {
        List<byte[]> tooLong = List.of(new byte[Tiles.MAX_ENTRY + 1]);
        assertThatThrownBy(() -> Tiles.bundle(tooLong)).hasMessageContaining("65536 bytes");
        assertThatThrownBy(() -> Tiles.bundle(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
