package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenDatabaseTests {

    @Test
    void bothWaysOfWritingAnAddressAreTheSame() {
        var plain =
                GivenDatabase.read(Map.of(GivenDatabase.URL, "postgresql://ann:pw@db:5433/coop"));
        var jdbc =
                GivenDatabase.read(
                        Map.of(
                                GivenDatabase.URL,
                                "jdbc:postgresql://db:5433/coop",
                                "TOADLANE_DATABASE_USER",
                                "ann",
                                "TOADLANE_DATABASE_PASSWORD",
                                "pw"));
        assertThat(plain).isEqualTo(jdbc);
        assertThat(plain.owner()).isEqualTo(new DatabaseAccess.Login("ann", "pw"));
    }

    @Test
    void whatIsNoAddressOfPostgresIsRefused() {
        for (var wrong : new String[] {"", "mysql://db/coop", "postgresql:///", "not a url"}) {
            assertThatThrownBy(() -> GivenDatabase.read(Map.of(GivenDatabase.URL, wrong)))
                    .isInstanceOf(CannotStartException.class);
        }
    }

    @Test
    void aLoginIsAskedForWhereNoneIsGiven() {
        assertThatThrownBy(() -> GivenDatabase.read(Map.of(GivenDatabase.URL, "postgresql://db/c")))
                .hasMessageContaining("TOADLANE_DATABASE_USER");
    }

    @Test
    void oneLoginServesUnderTheServersRole() throws SQLException {
        var given = TestDatabase.given("one_login");
        TestDatabase.asSuperuser("grant toadlane_app to one_login");
        var access = GivenDatabase.prepare(given);
        try (var owner = access.asOwner()) {
            DatabaseRoles.execute(owner, "create table note (text text)");
        }
        assertThat(servesAs(access)).isEqualTo("toadlane_app");
        assertThatThrownBy(() -> asServer(access, "drop table note"))
                .hasMessageContaining("must be owner");
        asServer(access, "insert into note values ('x')");
    }

    @Test
    void theServersRoleIsMadeWhereItIsMissing(@TempDir Path directory) throws SQLException {
        try (var data = DataDirectory.open(directory);
                var database = EmbeddedDatabaseTests.start(data)) {
            try (var superuser = database.connect("toadlane")) {
                DatabaseRoles.execute(superuser, "drop owned by toadlane_app");
                DatabaseRoles.execute(superuser, "drop role toadlane_app");
                DatabaseRoles.execute(
                        superuser, "create role maker createrole login password 'given'");
                DatabaseRoles.execute(superuser, "create database made owner maker");
            }
            var access =
                    GivenDatabase.prepare(
                            Map.of(
                                    GivenDatabase.URL,
                                    database.access("made").url(),
                                    "TOADLANE_DATABASE_USER",
                                    "maker",
                                    "TOADLANE_DATABASE_PASSWORD",
                                    "given"));
            assertThat(servesAs(access)).isEqualTo("toadlane_app");
        }
    }

    @Test
    void aLoginThatMayNotMakeTablesIsRefused() {
        var given = TestDatabase.given("mere_guest");
        var guest = new HashMap<>(given);
        guest.put(GivenDatabase.URL, TestDatabase.fresh().url());
        assertThatThrownBy(() -> GivenDatabase.prepare(guest))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("may not make tables");
    }

    @Test
    void aServerThatIsTooOldIsRefusedByItsVersion() {
        assertThatThrownBy(() -> GivenDatabase.checkVersion(ofVersion(14, "14.19")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("needs PostgreSQL 15 or newer")
                .hasMessageContaining("jdbc:postgresql://old/coop is 14.19");
        assertThatCode(() -> GivenDatabase.checkVersion(ofVersion(15, "15.0")))
                .doesNotThrowAnyException();
    }

    /** A connection that knows nothing but what its server says of itself. */
    private static Connection ofVersion(int major, String version) {
        var about =
                answering(
                        DatabaseMetaData.class,
                        Map.of(
                                "getDatabaseMajorVersion", major,
                                "getDatabaseProductVersion", version,
                                "getURL", "jdbc:postgresql://old/coop"));
        return answering(Connection.class, Map.of("getMetaData", about));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> answers.get(method.getName())));
    }

    private static String servesAs(DatabaseAccess access) throws SQLException {
        try (var connection = server(access);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_user")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void asServer(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = server(access)) {
            DatabaseRoles.execute(connection, sql);
        }
    }

    private static Connection server(DatabaseAccess access) throws SQLException {
        var app = access.app();
        var connection = DriverManager.getConnection(access.url(), app.user(), app.password());
        DatabaseRoles.execute(connection, DatabaseAccess.takeRole());
        return connection;
    }
}
