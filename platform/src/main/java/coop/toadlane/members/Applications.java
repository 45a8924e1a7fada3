package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.PersonId;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.MemberEntry.Consent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who asked to join and what became of it. */
@Component
public class Applications {
    private static final String LINE =
            """
            select a.*, m.number as member from applications a
            left join members m on m.coop = a.coop and m.application = a.number
            """;

    private final JdbcClient jdbc;
    private final Particulars particulars;

    Applications(JdbcClient jdbc, Particulars particulars) {
        this.jdbc = jdbc;
        this.particulars = particulars;
    }

    public enum State {
        WAITING,
        ADMITTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param member the number the applicant was given
     * @param reason the handle of the reason for a refusal
     */
    public record Line(
            int number,
            String memberClass,
            boolean organisation,
            ParticularsId particulars,
            String commitment,
            Instant applied,
            State state,
            @Nullable Instant settled,
            @Nullable ParticularsId reason,
            @Nullable MemberNo member,
            long minute) {}

    Optional<Line> find(CoopId coop, int number) {
        return jdbc.sql(LINE + "where a.coop = ? and a.number = ?")
                .params(coop.slug(), number)
                .query(Applications::line)
                .optional();
    }

    /** The latest application of a person. */
    Optional<Line> ofPerson(CoopId coop, PersonId person) {
        var handles =
                particulars.about(person).keySet().stream()
                        .map(ParticularsId::value)
                        .toArray(UUID[]::new);
        return jdbc.sql(
                        LINE
                                + """
                                where a.coop = ? and a.particulars = any (?::uuid[])
                                order by a.number desc limit 1
                                """)
                .params(coop.slug(), handles)
                .query(Applications::line)
                .optional();
    }

    /** Whether somebody's application has not been settled yet. */
    public boolean isWaiting(CoopId coop, PersonId person) {
        return ofPerson(coop, person).filter(one -> one.state() == State.WAITING).isPresent();
    }

    /** Those nobody has settled yet, oldest first. */
    List<Line> waiting(CoopId coop, int limit) {
        return jdbc.sql(LINE + "where a.coop = ? and a.state = 'WAITING' order by a.number limit ?")
                .params(coop.slug(), limit)
                .query(Applications::line)
                .list();
    }

    /** Those who did not come in and of whom it is still kept who they were, newest first. */
    List<Line> unadmitted(CoopId coop, int limit) {
        return jdbc.sql(
                        LINE
                                + """
                                where a.coop = ? and a.state in ('REFUSED', 'WITHDRAWN')
                                  and a.erased is null
                                order by a.number desc limit ?
                                """)
                .params(coop.slug(), limit)
                .query(Applications::line)
                .list();
    }

    /** What the applicant agreed to. */
    List<Consent> consents(CoopId coop, int number) {
        return jdbc.sql(
                        """
                        select text, version from consents where coop = ? and application = ?
                        order by minute, place
                        """)
                .params(coop.slug(), number)
                .query((row, _) -> new Consent(row.getString(1), row.getString(2)))
                .list();
    }

    private static Line line(ResultSet row, int place) throws SQLException {
        var settled = row.getTimestamp("settled");
        var reason = row.getObject("reason", UUID.class);
        var member = row.getObject("member", Integer.class);
        return new Line(
                row.getInt("number"),
                row.getString("member_class"),
                row.getBoolean("organisation"),
                new ParticularsId(row.getObject("particulars", UUID.class)),
                row.getString("commitment"),
                row.getTimestamp("applied").toInstant(),
                State.valueOf(row.getString("state")),
                settled == null ? null : settled.toInstant(),
                reason == null ? null : new ParticularsId(reason),
                member == null ? null : new MemberNo(member),
                row.getLong("minute"));
    }
}
