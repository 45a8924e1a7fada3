package coop.toadlane;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Two roles: the owner of the tables, who alone may change them, and the server's, which reads and
 * writes rows. A migration takes back what the server must never do, such as changing a minute.
 */
final class DatabaseRoles {
    static final String OWNER = "toadlane_owner";
    static final String APP = "toadlane_app";

    private DatabaseRoles() {}

    /** Makes the login, or gives it this password. */
    static void makeLogin(Connection superuser, String role, String password) throws SQLException {
        var word = exists(superuser, role) ? "alter" : "create";
        execute(superuser, "%s role %s login password '%s'".formatted(word, role, password));
    }

    static boolean exists(Connection connection, String role) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    /** Opens the owner's tables, those to come too, to the server's role: rows only. */
    static void grant(DatabaseAccess access) {
        try (var connection = access.asOwner()) {
            execute(connection, "grant usage on schema public to " + APP);
            execute(
                    connection,
                    "alter default privileges in schema public"
                            + " grant select, insert, update, delete on tables to "
                            + APP);
            execute(
                    connection,
                    "alter default privileges in schema public"
                            + " grant usage, select on sequences to "
                            + APP);
        } catch (SQLException e) {
            throw new CannotStartException("couldn't open the database to the server's role", e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
