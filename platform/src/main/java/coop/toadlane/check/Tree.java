package coop.toadlane.check;

import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.HashSource;
import coop.toadlane.minutebook.Tile;
import coop.toadlane.minutebook.Tiles;
import coop.toadlane.office.CoopId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hashes of a log's tree, as tiles. The lowest are the minutes' own; the roots over full tiles
 * are kept once they were asked for, so that a tile costs at most the reading of what is new below.
 */
@Component
public class Tree {
    private final JdbcClient jdbc;

    Tree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The log as it was signed last. */
    public record Signed(long size, String note) {}

    Signed signed(CoopId coop) {
        return jdbc.sql("select size, note from heads where coop = ?")
                .param(coop.slug())
                .query((row, _) -> new Signed(row.getLong(1), row.getString(2)))
                .single();
    }

    /** The bytes of a tile; empty when the log is not that long. */
    Optional<byte[]> tile(CoopId coop, Tile tile) {
        int shift = 8 * Math.max(tile.level(), 0);
        long hashes = shift < Long.SIZE ? signed(coop).size() >> shift : 0;
        if (tile.first() + tile.width() > hashes) {
            return Optional.empty();
        }
        return Optional.of(tile.level() == Tile.ENTRIES ? entries(coop, tile) : hashes(coop, tile));
    }

    /** The hashes of the log up to a size, for one proof. */
    HashSource source(CoopId coop, long size) {
        return Tiles.source(size, tile -> hashes(coop, tile));
    }

    private byte[] entries(CoopId coop, Tile tile) {
        return Tiles.bundle(
                jdbc.sql(
                                """
                                select header from minutes
                                where coop = ? and number >= ? and number < ? order by number
                                """)
                        .params(coop.slug(), tile.first(), tile.first() + tile.width())
                        .query((row, _) -> row.getString(1).getBytes(StandardCharsets.UTF_8))
                        .list());
    }

    private byte[] hashes(CoopId coop, Tile tile) {
        return joined(
                tile.level() == 0
                        ? leaves(coop, tile.first(), tile.first() + tile.width())
                        : roots(coop, tile));
    }

    private static byte[] joined(List<Hash> hashes) {
        var bytes = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    private List<Hash> leaves(CoopId coop, long from, long to) {
        return jdbc.sql(
                        """
                        select leaf from minutes
                        where coop = ? and number >= ? and number < ? order by number
                        """)
                .params(coop.slug(), from, to)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** The roots over full tiles of the level below; those nobody asked for yet are made now. */
    private List<Hash> roots(CoopId coop, Tile tile) {
        var known = kept(coop, tile);
        if (known.size() < tile.width()) {
            int from = known.size();
            for (int i = from; i < tile.width(); i++) {
                var below = new Tile(tile.level() - 1, tile.first() + i, Tile.FULL);
                var hashes = Tiles.parseHashes(below, hashes(coop, below));
                known.add(Frontier.EMPTY.append(hashes).root());
            }
            keep(coop, tile, from, known.subList(from, known.size()));
        }
        return known;
    }

    private List<Hash> kept(CoopId coop, Tile tile) {
        return new ArrayList<>(
                jdbc.sql(
                                """
                                select hash from tile_roots
                                where coop = ? and level = ? and place >= ? and place < ?
                                order by place
                                """)
                        .params(
                                coop.slug(),
                                tile.level(),
                                tile.first(),
                                tile.first() + tile.width())
                        .query((row, _) -> Hash.of(row.getBytes(1)))
                        .list());
    }

    /** They are made in order, so what is kept has no gap. */
    private void keep(CoopId coop, Tile tile, int from, List<Hash> made) {
        jdbc.sql(
                        """
                        insert into tile_roots (coop, level, place, hash)
                        select ?, ?, ? + place - 1, hash
                        from unnest(?::bytea[]) with ordinality as made (hash, place)
                        on conflict do nothing
                        """)
                .params(
                        coop.slug(),
                        tile.level(),
                        tile.first() + from,
                        made.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }
}
