package coop.toadlane.check;

import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Shown;
import coop.toadlane.record.PublicRecord;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A co-op's record as one reader may have it, read from the database. It is used within one
 * transaction that sees one moment; its streams are read a portion at a time.
 */
final class CoopRecord implements PublicRecord {
    private final CoopId coop;
    private final Reader reader;
    private final JdbcClient jdbc;
    private final Map<Table, Shown> tables;

    CoopRecord(CoopId coop, Reader reader, JdbcClient jdbc, Map<Table, Shown> tables) {
        this.coop = coop;
        this.reader = reader;
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** The parts it has, in the order they are written. */
    List<String> parts() {
        return Stream.concat(
                        Stream.of(ABOUT, CHECKPOINT, KEY, HEADERS, LEAVES, BODIES),
                        tables.values().stream()
                                .filter(shown -> reader.mayAll(shown.openness()))
                                .map(shown -> shown.table().part()))
                .toList();
    }

    @Override
    public Optional<Stream<String>> lines(String part) {
        return switch (part) {
            case CHECKPOINT -> Optional.of(note().lines());
            case KEY -> Optional.of(Stream.of(key()));
            case HEADERS -> Optional.of(headers());
            case LEAVES -> Optional.of(leaves());
            case BODIES -> Optional.of(bodies());
            case ABOUT -> Optional.of(About.text(coop, reader).lines());
            default -> register(part);
        };
    }

    private Optional<Stream<String>> register(String part) {
        return tables.values().stream()
                .filter(shown ->
                        shown.table().part().equals(part) && reader.mayAll(shown.openness()))
                .findFirst()
                .map(shown -> shown.rows(coop, reader.sight()).map(Row::line));
    }

    /** The newest checkpoint. */
    String note() {
        return jdbc.sql("select note from heads where coop = ?")
                .param(coop.slug())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** The key that signed it: after a change, for one sheet, still the one before. */
    private String key() {
        var ids =
                SignedNote.parse(note()).signatures().stream()
                        .map(signature -> signature.keyId())
                        .toList();
        return jdbc
                .sql(
                        """
                        select key from coops where slug = :coop
                        union all select old_key from handovers where coop = :coop
                        """)
                .param("coop", coop.slug())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(key -> ids.contains(NoteVerifier.parse(key).keyId()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> headers() {
        return jdbc
                .sql("select header from minutes where coop = ? order by number")
                .withFetchSize(Shown.PORTION)
                .param(coop.slug())
                .query((row, _) -> row.getString(1))
                .stream();
    }

    private Stream<String> leaves() {
        return jdbc
                .sql("select leaf from minutes where coop = ? order by number")
                .withFetchSize(Shown.PORTION)
                .param(coop.slug())
                .query((row, _) -> Hash.of(row.getBytes(1)).base64())
                .stream();
    }

    private Stream<String> bodies() {
        return jdbc
                .sql(
                        """
                        select number, body from minutes
                        where coop = ? and (openness = any (?) or parties @> array[?])
                        order by number
                        """)
                .withFetchSize(Shown.PORTION)
                .params(coop.slug(), reader.sight().open(), reader.sight().party())
                .query((row, _) -> row.getLong(1) + " " + row.getString(2))
                .stream();
    }
}
