package coop.toadlane.office;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.Hashing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The minute books as they lie in the database. Only the clerk writes here. */
@Component
class Book {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Seals seals;

    Book(JdbcClient jdbc, JdbcTemplate template, Seals seals) {
        this.jdbc = jdbc;
        this.template = template;
        this.seals = seals;
    }

    /** Makes room for a new co-op's minutes; does nothing when it has some. */
    void open(CoopId coop) {
        jdbc.sql("insert into heads (coop) values (?) on conflict do nothing")
                .param(coop.slug())
                .update();
    }

    /** Locks the end of a co-op's book until the transaction ends; empty if there is no book. */
    Optional<Head> lock(CoopId coop) {
        return jdbc.sql("select size, time, frontier from heads where coop = ? for update")
                .param(coop.slug())
                .query(Book::head)
                .optional();
    }

    private static Head head(ResultSet row, int place) throws SQLException {
        var frontier = row.getBytes("frontier");
        return new Head(
                row.getLong("size"),
                row.getTimestamp("time").toInstant(),
                frontier.length == 0 ? Frontier.EMPTY : Frontier.decode(frontier));
    }

    /** The key that signs the co-op's checkpoints now. */
    Optional<String> key(CoopId coop) {
        return jdbc.sql("select key from coops where slug = ?")
                .param(coop.slug())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** The receipts already given for any of these keys. */
    Map<String, Receipt> answers(CoopId coop, Collection<String> keys) {
        var found = new HashMap<String, Receipt>();
        template.query(
                """
                select a.key, a.number, m.time, m.kind
                from answers a join minutes m on m.coop = a.coop and m.number = a.number
                where a.coop = ? and a.key = any (?)
                """,
                row -> {
                    found.put(
                            row.getString(1),
                            new Receipt(
                                    coop,
                                    row.getLong(2),
                                    row.getTimestamp(3).toInstant(),
                                    row.getString(4)));
                },
                coop.slug(),
                keys.toArray(String[]::new));
        return found;
    }

    void answer(CoopId coop, Map<String, Long> numbers) {
        template.update(
                """
                insert into answers (coop, key, number)
                select ?, key, number from unnest(?::text[], ?::bigint[]) as new (key, number)
                """,
                coop.slug(),
                numbers.keySet().toArray(String[]::new),
                numbers.values().toArray(Long[]::new));
    }

    /** Appends minutes, moves the head and signs the new checkpoint. */
    void append(CoopId coop, Head head, Instant time, List<Minute> minutes, String key) {
        var leaves = new ArrayList<Hash>(minutes.size());
        minutes.forEach(minute -> leaves.add(Hashing.leaf(minute.header().bytes())));
        template.execute(insert(coop, minutes, leaves));
        var frontier = head.frontier().append(leaves);
        var signer = seals.signer(key);
        var note = new Checkpoint(signer.name(), frontier.size(), frontier.root()).sign(signer);
        jdbc.sql("update heads set size = ?, time = ?, frontier = ?, note = ? where coop = ?")
                .params(
                        frontier.size(),
                        Timestamp.from(time),
                        frontier.encode(),
                        note.format(),
                        coop.slug())
                .update();
    }

    /** Keeps the checkpoint just signed, in which the old key vouches for the new one. */
    void handOver(CoopId coop, long minute, String old) {
        jdbc.sql(
                        """
                        insert into handovers (coop, minute, old_key, new_key, note)
                        select c.slug, ?, ?, c.key, h.note
                        from coops c join heads h on h.coop = c.slug where c.slug = ?
                        """)
                .params(minute, old, coop.slug())
                .update();
    }

    private static ConnectionCallback<Integer> insert(
            CoopId coop, List<Minute> minutes, List<Hash> leaves) {
        return connection -> {
            try (var statement =
                    connection.prepareStatement(
                            """
                            insert into minutes (coop, number, time, kind, actor, authority,
                                                 openness, parties, header, leaf, body)
                            select ?, number, time, kind, actor, authority, openness,
                                   string_to_array(parties, ',')::integer[], header, leaf, body
                            from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[],
                                        ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                                        ?::text[])
                                as new (number, time, kind, actor, authority, openness, parties,
                                        header, leaf, body)
                            """)) {
                statement.setString(1, coop.slug());
                var columns = columns(minutes, leaves);
                for (int i = 0; i < columns.size(); i++) {
                    statement.setArray(
                            i + 2,
                            connection.createArrayOf(
                                    columns.get(i).type(), columns.get(i).values()));
                }
                return statement.executeUpdate();
            }
        };
    }

    private record Column(String type, Object[] values) {}

    private static List<Column> columns(List<Minute> minutes, List<Hash> leaves) {
        var headers = minutes.stream().map(Minute::header).toList();
        return List.of(
                new Column("bigint", headers.stream().map(h -> h.number()).toArray()),
                new Column("text", headers.stream().map(h -> h.time().toString()).toArray()),
                new Column("text", headers.stream().map(h -> h.kind()).toArray()),
                new Column("text", headers.stream().map(h -> h.actor()).toArray()),
                new Column("text", headers.stream().map(h -> h.authority()).toArray()),
                new Column("text", headers.stream().map(h -> h.openness().name()).toArray()),
                new Column("text", minutes.stream().map(Book::parties).toArray()),
                new Column("text", headers.stream().map(h -> h.line()).toArray()),
                new Column("bytea", leaves.stream().map(Hash::bytes).toArray(byte[][]::new)),
                new Column("text", minutes.stream().map(Minute::body).toArray()));
    }

    private static String parties(Minute minute) {
        return String.join(
                ",", minute.parties().stream().sorted().map(MemberNo::toString).toList());
    }
}
