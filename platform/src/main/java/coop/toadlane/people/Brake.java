package coop.toadlane.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses. A brake lets a burst of tries through and then one per pause; it
 * stands in the database, so every server process feels the same brake.
 */
@Component
class Brake {

    /**
     * @param name what is braked, such as an address or an account
     * @param burst tries that pass at once
     * @param pause after which one more try passes
     */
    record Limit(String name, int burst, Duration pause) {}

    private final JdbcClient db;

    Brake(JdbcClient db) {
        this.db = db;
    }

    /** Takes one try; gives the time to wait if none is left, and then takes nothing. */
    Optional<Duration> take(Limit limit) {
        var taken =
                with(
                                limit,
                                """
                                insert into brakes as b (name, full_until)
                                values (:name, now() + :pause)
                                on conflict (name) do update
                                set full_until = greatest(b.full_until, now()) + :pause
                                where greatest(b.full_until, now()) + :pause <= now() + :burst
                                """)
                        .update();
        if (taken == 1) {
            return Optional.empty();
        }
        return with(
                        limit,
                        """
                        select extract(epoch from full_until + :pause - now() - :burst) as wait
                        from brakes where name = :name
                        """)
                .query(Brake::seconds)
                .optional()
                .or(() -> Optional.of(Duration.ofSeconds(1)));
    }

    /** Gives one try back: it was no guess. */
    void giveBack(Limit limit) {
        with(limit, "update brakes set full_until = full_until - :pause where name = :name")
                .update();
    }

    /** Forgets brakes nobody has pushed lately. */
    void sweep() {
        db.sql("delete from brakes where full_until < now()").update();
    }

    private JdbcClient.StatementSpec with(Limit limit, String sql) {
        var interval = "(:%s * interval '1 second')";
        return db.sql(
                        sql.replace(":pause", interval.formatted("pause"))
                                .replace(":burst", interval.formatted("burst")))
                .param("name", limit.name())
                .param("pause", limit.pause().toSeconds())
                .param("burst", limit.pause().multipliedBy(limit.burst()).toSeconds());
    }

    private static Duration seconds(ResultSet row, int index) throws SQLException {
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(row.getDouble("wait"))));
    }
}
