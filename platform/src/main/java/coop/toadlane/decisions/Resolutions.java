package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided, for rooms that show it. */
@Component
public class Resolutions {
    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal that was voted on. */
    public record Resolved(int number, String title, String verdict, Instant closed) {}

    /** The last proposals that were voted on, newest first. */
    public List<Resolved> last(CoopId coop, int most) {
        return jdbc.sql(
                        """
                        select number, title, verdict, closed_at from proposals
                        where coop = ? and closed_at is not null
                        order by closed_at desc, number desc limit ?
                        """)
                .params(coop.slug(), most)
                .query((row, _) ->
                        new Resolved(
                                row.getInt("number"),
                                row.getString("title"),
                                row.getString("verdict"),
                                row.getTimestamp("closed_at").toInstant()))
                .list();
    }
}
