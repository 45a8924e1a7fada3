package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.record.Body;
import coop.toadlane.record.Header;
import coop.toadlane.record.Openness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes as one reader may read them. */
@Component
public class MinuteBook {
    private final JdbcClient jdbc;

    MinuteBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A minute.
     *
     * @param line the body's line; null when it is not open to the reader
     */
    public record Minute(Header header, String headerLine, @Nullable String line) {

        public @Nullable Body body() {
            return line == null ? null : Body.parse(line);
        }
    }

    /** The headers of a page, newest first. */
    List<Header> page(CoopId coop, long before, int size) {
        return jdbc.sql(
                        """
                        select header from minutes
                        where coop = ? and number < ? order by number desc limit ?
                        """)
                .params(coop.slug(), before, size)
                .query((row, _) -> Header.parse(row.getString(1)))
                .list();
    }

    Optional<Minute> find(CoopId coop, long number, Reader reader) {
        return jdbc.sql(
                        """
                        select header, body, openness, parties from minutes
                        where coop = ? and number = ?
                        """)
                .params(coop.slug(), number)
                .query((row, _) -> minute(row, reader))
                .optional();
    }

    private static Minute minute(ResultSet row, Reader reader) throws SQLException {
        var parties = List.of((Integer[]) row.getArray("parties").getArray());
        var open = reader.may(Openness.valueOf(row.getString("openness")), parties);
        var header = row.getString("header");
        return new Minute(Header.parse(header), header, open ? row.getString("body") : null);
    }
}
