package coop.toadlane.minutebook;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The bytes of tiles and entry bundles (C2SP tlog-tiles). */
public final class Tiles {
    /** The most bytes an entry may have: its length is written in two bytes. */
    public static final int MAX_ENTRY = 65_535;

    private Tiles() {}

    /** The bytes of a hash tile: 32 for each hash. */
    public static byte[] hashes(Tile tile, HashSource source) {
        requireHashes(tile);
        byte[] bytes = new byte[tile.width() * Hash.LENGTH];
        for (int i = 0; i < tile.width(); i++) {
            source.at(8 * tile.level(), tile.first() + i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /**
     * Reads a hash tile. That the hashes are right shows only when a root is computed from them.
     *
     * @throws Malformed if the length is not that of the tile's width
     */
    public static List<Hash> parseHashes(Tile tile, byte[] bytes) {
        requireHashes(tile);
        if (bytes.length != tile.width() * Hash.LENGTH) {
            throw new Malformed(tile.path() + " has " + bytes.length + " bytes");
        }
        Hash[] hashes = new Hash[tile.width()];
        Arrays.setAll(hashes, i -> Hash.at(bytes, i * Hash.LENGTH));
        return List.of(hashes);
    }

    /**
     * The bytes of an entry bundle: before each entry its length in two bytes, big end first.
     *
     * @throws IllegalArgumentException if there are none or more than 256 entries, or one is longer
     *     than {@link #MAX_ENTRY}
     */
    public static byte[] bundle(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle of " + entries.size() + " entries");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            requireEntry(entry);
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /**
     * Refuses an entry that no bundle can hold; to be asked before it is hashed into the tree.
     *
     * @throws IllegalArgumentException if it is longer than {@link #MAX_ENTRY}
     */
    public static void requireEntry(byte[] entry) {
        if (entry.length > MAX_ENTRY) {
            throw new IllegalArgumentException(
                    "an entry of "
                            + entry.length
                            + " bytes; at most "
                            + MAX_ENTRY
                            + " go into a log");
        }
    }

    /**
     * Reads an entry bundle.
     *
     * @throws Malformed if it does not hold exactly as many entries as the tile is wide
     */
    public static List<byte[]> parseBundle(Tile tile, byte[] bytes) {
        if (tile.level() != Tile.ENTRIES) {
            throw new IllegalArgumentException(tile.path() + " holds no entries");
        }
        List<byte[]> entries = new ArrayList<>(tile.width());
        int at = 0;
        while (at < bytes.length) {
            int start = at + 2;
            int length =
                    start <= bytes.length
                            ? (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)
                            : Integer.MAX_VALUE;
            if (length > bytes.length - start) {
                throw new Malformed(tile.path() + " ends within an entry");
            }
            at = start + length;
            entries.add(Arrays.copyOfRange(bytes, start, at));
        }
        if (entries.size() != tile.width()) {
            throw new Malformed(tile.path() + " has " + entries.size() + " entries");
        }
        return entries;
    }

    /**
     * Looks hashes up in tiles. Each tile is read once and kept, so make one source for a task, not
     * one for ever. For one thread.
     *
     * @param size the size of the tree, which says how wide each tile is
     * @param read gives the bytes of a tile
     */
    public static HashSource source(long size, Function<Tile, byte[]> read) {
        Map<Tile, List<Hash>> known = new HashMap<>();
        return (level, index) -> {
            int within = level % 8;
            long first = index << within;
            Tile tile = Tile.in(size, level / 8, first / Tile.FULL);
            int from = (int) (first % Tile.FULL);
            int to = from + (1 << within);
            if (tile == null || to > tile.width()) {
                throw new IllegalArgumentException(
                        "a tree of " + size + " has no hash " + index + " on level " + level);
            }
            List<Hash> hashes = known.computeIfAbsent(tile, t -> parseHashes(t, read.apply(t)));
            return Frontier.EMPTY.append(hashes.subList(from, to)).root();
        };
    }

    private static void requireHashes(Tile tile) {
        if (tile.level() == Tile.ENTRIES) {
            throw new IllegalArgumentException(tile.path() + " holds no hashes");
        }
    }
}
