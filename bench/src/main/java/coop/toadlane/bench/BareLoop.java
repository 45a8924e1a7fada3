package coop.toadlane.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;

/**
 * Plays a tape on one connection, for another co-op than it was recorded in: SQL and nothing else.
 */
final class BareLoop {
    private final Connection connection;
    private final String recorded;
    private final String played;

    BareLoop(Connection connection, String recorded, String played) {
        this.connection = connection;
        this.recorded = recorded;
        this.played = played;
    }

    /** The nanoseconds it took. */
    long play(List<List<Tape.Played>> transactions) throws Exception {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (var transaction : transactions) {
            for (var one : transaction) {
                play(one);
            }
            connection.commit();
        }
        return System.nanoTime() - start;
    }

    private void play(Tape.Played one) throws Exception {
        try (var statement = connection.prepareStatement(one.sql())) {
            for (var setting : one.settings()) {
                set(statement, setting);
            }
            if (!one.query()) {
                statement.execute();
                return;
            }
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }

    private void set(PreparedStatement statement, Tape.Setting setting) throws Exception {
        var values = setting.values();
        if (values[1] instanceof Tape.ArrayOf(var type, var elements)) {
            statement.setArray((int) values[0], connection.createArrayOf(type, elements));
        } else if (recorded.equals(values[1])) {
            statement.setString((int) values[0], played);
        } else {
            setting.method().invoke(statement, values);
        }
    }
}
