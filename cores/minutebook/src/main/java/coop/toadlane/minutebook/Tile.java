package coop.toadlane.minutebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a tile: up to 256 neighbouring hashes of one level, or the entries under the
 * lowest (C2SP tlog-tiles).
 *
 * @param level 0 to 63, each eight levels of the tree; or {@link #ENTRIES}
 * @param index how many full tiles stand before it
 * @param width 1 to 256; below 256 the tile is partial
 */
public record Tile(int level, long index, int width) {
    /** The number of hashes or entries in a full tile. */
    public static final int FULL = 256;

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    /** Refuses what no log has. */
    public Tile {
        if (level < ENTRIES || level > 63) {
            throw new Malformed("a tile of level " + level);
        }
        if (index < 0 || index > Long.MAX_VALUE / FULL) {
            throw new Malformed("a tile of index " + index);
        }
        if (width < 1 || width > FULL) {
            throw new Malformed("a tile of width " + width);
        }
    }

    /**
     * The tile at this place in a log of so many entries, full or partial; null where it would be
     * empty.
     */
    public static @Nullable Tile in(long size, int level, long index) {
        int shift = 8 * Math.max(level, 0);
        long hashes = shift < Long.SIZE ? size >> shift : 0;
        long width = index <= hashes / FULL ? Math.min(FULL, hashes - index * FULL) : 0;
        return width > 0 ? new Tile(level, index, (int) width) : null;
    }

    /** Every tile and entry bundle of a log of so many entries, entries first. */
    public static Stream<Tile> all(long size) {
        return IntStream.rangeClosed(ENTRIES, 7)
                .boxed()
                .flatMap(level ->
                        LongStream.iterate(0, n -> n + 1)
                                .mapToObj(n -> in(size, level, n))
                                .takeWhile(tile -> tile != null));
    }

    /** Whether it has all 256; a full tile never changes and a partial one is only added to. */
    public boolean isFull() {
        return width == FULL;
    }

    /** The index of its first hash within its level, or of its first entry. */
    public long first() {
        return index * FULL;
    }

    /** The path under the log's address, such as {@code tile/0/x001/x234/067.p/8}. */
    public String path() {
        Deque<String> groups = new ArrayDeque<>();
        groups.push(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long n = index / 1000; n > 0; n /= 1000) {
            groups.push(String.format(Locale.ROOT, "x%03d", n % 1000));
        }
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        String suffix = isFull() ? "" : ".p/" + width;
        return "tile/" + kind + "/" + String.join("/", groups) + suffix;
    }

    /**
     * Reads a path.
     *
     * @throws Malformed if it is not exactly what {@link #path} writes
     */
    public static Tile parse(String path) {
        Matcher m = PATH.matcher(path);
        if (!m.matches()) {
            throw new Malformed("not the path of a tile: " + Text.shown(path));
        }
        int level = m.group(1).equals("entries") ? ENTRIES : Integer.parseInt(m.group(1));
        long index = Long.parseLong(m.group(2).replaceAll("[x/]", ""));
        int width = m.group(3) == null ? FULL : Integer.parseInt(m.group(3));
        Tile tile = new Tile(level, index, width);
        if (!tile.path().equals(path)) {
            throw new Malformed("not the canonical path of a tile: " + Text.shown(path));
        }
        return tile;
    }
}
