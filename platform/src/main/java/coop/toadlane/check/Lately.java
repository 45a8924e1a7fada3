package coop.toadlane.check;

import coop.toadlane.members.Seat;
import coop.toadlane.record.Body;
import coop.toadlane.record.Openness;
import coop.toadlane.words.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a member what has been minuted lately, as far as they may read it. */
@Component
public class Lately {
    private static final String KINDS =
            """
            (split_part(kind, '/', 1) in
                ('decisions.proposal', 'decisions.notice', 'decisions.opening',
                 'decisions.closing', 'decisions.stay', 'decisions.revocation',
                 'decisions.enactment', 'decisions.expiry', 'decisions.rerun',
                 'members.admission', 'members.resignation', 'members.resignation-withdrawal',
                 'members.expulsion', 'members.death', 'office.amendment', 'office.appointment',
                 'office.dismissal', 'surplus.closing', 'surplus.distribution')
             or :member = any (parties))
            """;

    private final JdbcClient jdbc;

    Lately(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A minute in a sentence. */
    public record Told(long minute, Instant at, String sentence) {}

    /** How many minutes the book holds. */
    public long size(Seat seat) {
        return jdbc.sql("select size from heads where coop = ?")
                .param(seat.coop().slug())
                .query(Long.class)
                .single();
    }

    /** The newest of the minutes from that number on, without what the member did themselves. */
    public List<Told> since(Seat seat, long minute, int most, Words words) {
        var member = seat.member();
        var reader = new Reader(member, false);
        var saying = new Saying(words);
        return jdbc
                .sql(
                        "select number, time, body, openness, parties from minutes"
                                + " where coop = :coop and number >= :from and actor <> :actor and "
                                + KINDS
                                + " order by number desc limit :most")
                .param("coop", seat.coop().slug())
                .param("from", minute)
                .param("actor", "m" + member)
                .param("member", member.value())
                .param("most", most)
                .query((row, _) -> told(row, reader, saying))
                .list()
                .stream()
                .filter(told -> !told.sentence().isEmpty())
                .toList();
    }

    private static Told told(ResultSet row, Reader reader, Saying saying) throws SQLException {
        var parties = List.of((Integer[]) row.getArray("parties").getArray());
        var entries =
                reader.may(Openness.valueOf(row.getString("openness")), parties)
                        ? Body.parse(row.getString("body")).entries()
                        : List.<coop.toadlane.record.Entry>of();
        return new Told(
                row.getLong("number"),
                row.getTimestamp("time").toInstant(),
                entries.isEmpty() ? "" : saying.entry(entries.getFirst()));
    }
}
