package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A migrated database of its own, copied from a template in a moment. All stand in one PostgreSQL
 * per test run, with the roles of production: {@link #app()} may do what the server may.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "toadlane_template";
    private static final AtomicInteger made = new AtomicInteger();

    private final DatabaseAccess access;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
    }

    /** A database nobody else uses. */
    public static TestDatabase fresh() {
        var name = "fresh_" + made.incrementAndGet();
        asSuperuser("create database %s template %s".formatted(name, TEMPLATE));
        return new TestDatabase(Server.postgres.access(name));
    }

    /** The one database all tests share that don't ask for their own. */
    public static TestDatabase shared() {
        return Shared.database;
    }

    /** The server's own rights. */
    public DataSource app() {
        return source(access.url(), access.app());
    }

    /** The rights of the tables' owner, whom migrations run as. */
    public DataSource owner() {
        return source(access.url(), access.owner());
    }

    String url() {
        return access.url();
    }

    /** An operator's own database with one login, as the environment would name it. */
    static Map<String, String> given(String loginAndRights) {
        var login = loginAndRights.split(" ", 2)[0];
        asSuperuser("create role " + loginAndRights + " login password 'given'");
        asSuperuser("create database %s owner %s".formatted(login, login));
        return Map.of(
                GivenDatabase.URL,
                Server.postgres.access(login).url(),
                "TOADLANE_DATABASE_USER",
                login,
                "TOADLANE_DATABASE_PASSWORD",
                "given");
    }

    /** The settings a server needs to run on this database. */
    public Map<String, Object> settings() {
        return access.settings();
    }

    private static DataSource source(String url, DatabaseAccess.Login login) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), url, login.user(), login.password());
    }

    static void asSuperuser(String sql) {
        try (var connection = Server.postgres.connect("postgres")) {
            DatabaseRoles.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("couldn't " + sql, e);
        }
    }

    private static final class Shared {
        static final TestDatabase database = fresh();
    }

    /** Started by the first test that needs it, stopped with the test run. */
    private static final class Server {
        static final EmbeddedDatabase postgres = start();

        private static EmbeddedDatabase start() {
            try {
                var directory = Files.createTempDirectory("toadlane-test-");
                var started =
                        EmbeddedDatabase.start(
                                PostgresBinaries.in(Path.of("target"), _ -> {}),
                                directory.resolve("database"),
                                directory,
                                DatabasePasswords.random(),
                                EmbeddedDatabase.Durability.FAST,
                                _ -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, directory)));
                migrateTemplate(started);
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException("couldn't start the test database", e);
            }
        }

        private static void migrateTemplate(EmbeddedDatabase postgres) {
            try (var connection = postgres.connect("postgres")) {
                DatabaseRoles.execute(
                        connection, "create database %s owner toadlane_owner".formatted(TEMPLATE));
            } catch (SQLException e) {
                throw new IllegalStateException("couldn't make the template database", e);
            }
            var access = postgres.access(TEMPLATE);
            DatabaseRoles.grant(access);
            Flyway.configure()
                    .dataSource(access.url(), access.owner().user(), access.owner().password())
                    .load()
                    .migrate();
        }

        private static void stop(EmbeddedDatabase postgres, Path directory) {
            postgres.close();
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                System.err.println("couldn't clear " + directory + ": " + e);
            }
        }
    }
}
