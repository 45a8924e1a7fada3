package coop.toadlane.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The co-ops that live on this server. */
@Component
public class Coops {
    private final JdbcClient jdbc;

    Coops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Coop(
            CoopId id,
            String name,
            String purpose,
            String blueprint,
            String currency,
            String origin,
            String key,
            Instant founded) {}

    public List<Coop> all() {
        return jdbc.sql("select * from coops order by name, slug").query(Coops::coop).list();
    }

    public Optional<Coop> find(CoopId id) {
        return jdbc.sql("select * from coops where slug = ?")
                .param(id.slug())
                .query(Coops::coop)
                .optional();
    }

    private static Coop coop(ResultSet row, int place) throws SQLException {
        return new Coop(
                new CoopId(row.getString("slug")),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("blueprint"),
                row.getString("currency"),
                row.getString("origin"),
                row.getString("key"),
                row.getTimestamp("founded").toInstant());
    }
}
