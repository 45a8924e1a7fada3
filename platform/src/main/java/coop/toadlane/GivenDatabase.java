package coop.toadlane;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's own PostgreSQL, named by {@code TOADLANE_DATABASE_URL} and its companions. */
final class GivenDatabase {
    static final String URL = "TOADLANE_DATABASE_URL";
    private static final int OLDEST = 15;

    private GivenDatabase() {}

    /** Reads the environment, checks the server and makes the server's role where it is missing. */
    static DatabaseAccess prepare(Map<String, String> environment) {
        var access = read(environment);
        try (var connection = access.asOwner()) {
            checkVersion(connection);
            checkOwner(connection, access);
            makeAppRole(connection, access);
        } catch (SQLException e) {
            throw new CannotStartException(
                    "couldn't reach the database at %s as %s: %s"
                            .formatted(access.url(), access.owner(), e.getMessage()),
                    e);
        }
        DatabaseRoles.grant(access);
        return access;
    }

    static DatabaseAccess read(Map<String, String> environment) {
        var given = address(environment.getOrDefault(URL, ""));
        var app = login(environment, "TOADLANE_DATABASE_", given.login());
        var owner = login(environment, "TOADLANE_DATABASE_OWNER_", app);
        if (app == null || owner == null) {
            throw new CannotStartException(
                    URL + " is set, but TOADLANE_DATABASE_USER (and _PASSWORD) is not.");
        }
        return new DatabaseAccess(given.url(), owner, app);
    }

    private static DatabaseAccess.@Nullable Login login(
            Map<String, String> environment, String prefix, DatabaseAccess.@Nullable Login other) {
        var user = environment.get(prefix + "USER");
        return user == null
                ? other
                : new DatabaseAccess.Login(user, environment.getOrDefault(prefix + "PASSWORD", ""));
    }

    private record Address(String url, DatabaseAccess.@Nullable Login login) {}

    /**
     * Takes both {@code jdbc:postgresql://host/name} and {@code postgresql://user:word@host/name}.
     */
    private static Address address(String text) {
        var wrong = URL + " must look like postgresql://host:5432/name";
        try {
            var uri = new URI(text.startsWith("jdbc:") ? text.substring(5) : text);
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
                throw new CannotStartException(wrong);
            }
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            var url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            var who = uri.getUserInfo();
            if (uri.getHost() == null) {
                throw new CannotStartException(wrong);
            }
            if (who == null) {
                return new Address(url, null);
            }
            var colon = who.indexOf(':');
            return new Address(
                    url,
                    colon < 0
                            ? new DatabaseAccess.Login(who, "")
                            : new DatabaseAccess.Login(
                                    who.substring(0, colon), who.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw new CannotStartException(wrong, e);
        }
    }

    static void checkVersion(Connection connection) throws SQLException {
        var about = connection.getMetaData();
        if (about.getDatabaseMajorVersion() < OLDEST) {
            throw new CannotStartException(
                    "Toadlane needs PostgreSQL %d or newer; the server at %s is %s."
                            .formatted(OLDEST, about.getURL(), about.getDatabaseProductVersion()));
        }
    }

    private static void checkOwner(Connection connection, DatabaseAccess access)
            throws SQLException {
        try (var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("select has_schema_privilege('public', 'create')")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new CannotStartException(
                        "%1$s may not make tables in this database. Make it the owner: alter database ... owner to %1$s"
                                .formatted(access.owner()));
            }
        }
    }

    /** The server's role needs no login of its own: the login given is made a member of it. */
    private static void makeAppRole(Connection connection, DatabaseAccess access)
            throws SQLException {
        try {
            if (!DatabaseRoles.exists(connection, DatabaseRoles.APP)) {
                DatabaseRoles.execute(connection, "create role " + DatabaseRoles.APP + " nologin");
            }
            if (!mayTakeRole(connection, access.app().user())) {
                DatabaseRoles.execute(
                        connection,
                        "grant %s to \"%s\""
                                .formatted(
                                        DatabaseRoles.APP,
                                        access.app().user().replace("\"", "\"\"")));
            }
        } catch (SQLException e) {
            throw new CannotStartException(
                    """
                    couldn't make the server's role: %s
                    Have an administrator of the database run, once:
                      create role %2$s nologin;
                      grant %2$s to "%3$s";\
                    """
                            .formatted(e.getMessage(), DatabaseRoles.APP, access.app()),
                    e);
        }
    }

    /** Since PostgreSQL 16 to be a member and to be able to take the role are two things. */
    private static boolean mayTakeRole(Connection connection, String user) throws SQLException {
        var kind = connection.getMetaData().getDatabaseMajorVersion() < 16 ? "member" : "set";
        try (var query = connection.prepareStatement("select pg_has_role(?, ?, ?)")) {
            query.setString(1, user);
            query.setString(2, DatabaseRoles.APP);
            query.setString(3, kind);
            var answer = query.executeQuery();
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
