package coop.toadlane;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The way into a database: {@code owner} brings the tables up to date, {@code app} serves. Whoever
 * signs in as {@code app} takes the role {@link DatabaseRoles#APP} for all it does.
 *
 * @param url a JDBC address
 */
record DatabaseAccess(String url, Login owner, Login app) {
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }

    /** What each of the server's connections does first. */
    static String takeRole() {
        return "set role " + DatabaseRoles.APP;
    }

    /** The application's settings for this database. */
    Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", app.user(),
                "spring.datasource.password", app.password(),
                "spring.datasource.hikari.connection-init-sql", takeRole(),
                "spring.flyway.url", url,
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }
}
