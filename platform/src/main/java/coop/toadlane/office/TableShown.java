package coop.toadlane.office;

import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of the record that one query reads.
 *
 * @param sql with {@code :coop}, and {@code :open} and {@code :party} of a {@link Sight} if it
 *     needs them
 */
public record TableShown(
        Table table, Openness openness, String sql, RowMapper<Row> mapper, JdbcClient jdbc)
        implements Shown {

    @Override
    public Stream<Row> rows(CoopId coop, Sight sight) {
        return jdbc
                .sql(sql)
                .withFetchSize(PORTION)
                .param("coop", coop.slug())
                .param("open", sight.open())
                .param("party", sight.party())
                .query(mapper)
                .stream();
    }
}
