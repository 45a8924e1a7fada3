package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.toadlane.check.Verified;
import coop.toadlane.founding.Sunrise;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's own PostgreSQL is saved and restored as docs/production.md says. */
class RestoreTests {
    private static final Path PACKAGED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir private Path directory;

    /** Debian's newest PostgreSQL, with the tools that the one we carry lacks. */
    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(PACKAGED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(PACKAGED)) {
            return versions.filter(home -> home.getFileName().toString().matches("\\d+"))
                    .filter(home -> major(home) >= OLDEST)
                    .filter(home ->
                            List.of("initdb", "pg_ctl", "pg_dump", "pg_restore").stream()
                                    .allMatch(tool ->
                                            Files.isExecutable(home.resolve("bin").resolve(tool))))
                    .max(Comparator.comparingInt(RestoreTests::major));
        }
    }

    private static int major(Path home) {
        return Integer.parseInt(home.getFileName().toString());
    }

    @Test
    void aDumpThatIsRestoredServesAgainAndItsRecordHolds() throws Exception {
        var home = installed();
        assumeTrue(home.isPresent(), "skipped: no PostgreSQL with pg_dump is installed here");
        var postgres = new PostgresBinaries(home.get(), major(home.get()) + ".0");
        try (var data = DataDirectory.open(directory.resolve("data"))) {
            initialise(postgres, data);
            try (var database =
                    EmbeddedDatabase.start(
                            postgres,
                            data.cluster(),
                            data.log(),
                            DatabasePasswords.in(data.passwords()),
                            EmbeddedDatabase.Durability.FAST,
                            _ -> {})) {
                makeRoles(database);
                makeDatabase(database, "coop");
                var lived = live(given(database, "coop"));
                var dump = directory.resolve("coop.dump").toString();
                run(postgres, database, "pg_dump", "--format=custom", "--file=" + dump, "coop");
                makeDatabase(database, "restored");
                run(
                        postgres,
                        database,
                        "pg_restore",
                        "--dbname=restored",
                        "--no-comments",
                        "--exit-on-error",
                        dump);
                servesAgain(given(database, "restored"), lived);
            }
        }
    }

    private static void initialise(PostgresBinaries postgres, DataDirectory data)
            throws IOException {
        var secret = data.cluster().resolveSibling("secret");
        DatabasePasswords.writeSecret(secret, DatabasePasswords.in(data.passwords()).superuser());
        var made =
                Commands.run(
                        List.of(
                                postgres.program("initdb").toString(),
                                "--pgdata=" + data.cluster(),
                                "--username=" + EmbeddedDatabase.SUPERUSER,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C"));
        assertThat(made.exit()).as(made.output()).isZero();
        Files.writeString(
                data.cluster().resolve("postgresql.conf"),
                "\ninclude 'toadlane.conf'\n",
                StandardOpenOption.APPEND);
    }

    /** As docs/production.md has them; the server's role is there already. */
    private static void makeRoles(EmbeddedDatabase database) throws SQLException {
        try (var superuser = database.connect("postgres")) {
            DatabaseRoles.execute(superuser, "create role coop_owner login password 'given'");
            DatabaseRoles.execute(superuser, "create role coop_server login password 'given'");
            DatabaseRoles.execute(superuser, "grant toadlane_app to coop_server");
        }
    }

    private static void makeDatabase(EmbeddedDatabase database, String name) throws SQLException {
        try (var superuser = database.connect("postgres")) {
            DatabaseRoles.execute(
                    superuser,
                    "create database %s owner coop_owner encoding 'UTF8' template template0"
                            .formatted(name));
        }
    }

    private static Map<String, Object> given(EmbeddedDatabase database, String name) {
        return GivenDatabase.prepare(
                        Map.of(
                                GivenDatabase.URL,
                                database.access(name).url(),
                                "TOADLANE_DATABASE_USER",
                                "coop_server",
                                "TOADLANE_DATABASE_PASSWORD",
                                "given",
                                "TOADLANE_DATABASE_OWNER_USER",
                                "coop_owner",
                                "TOADLANE_DATABASE_OWNER_PASSWORD",
                                "given"))
                .settings();
    }

    private static void run(
            PostgresBinaries postgres, EmbeddedDatabase database, String tool, String... arguments)
            throws Exception {
        var command = new java.util.ArrayList<>(List.of(postgres.program(tool).toString()));
        command.addAll(List.of("--username=coop_owner", "--host=127.0.0.1", "--no-password"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var url = database.access("coop").url();
        builder.environment().put("PGPORT", url.replaceAll(".*:(\\d+)/.*", "$1"));
        builder.environment().put("PGPASSWORD", "given");
        var patience = Patience.with(builder.start());
        assertThat(patience.all()).as(tool).isEmpty();
        assertThat(patience.ended()).isZero();
    }

    private CoopId live(Map<String, Object> settings) {
        try (var house = SecondServer.start(settings, keys(), new MovableClock())) {
            var coop = Sunrise.found(house, 3);
            sells(house, coop, 1);
            assertThat(Verified.record(house, coop).wrong()).isNull();
            return coop;
        }
    }

    private void servesAgain(Map<String, Object> settings, CoopId coop) {
        try (var house = SecondServer.start(settings, keys(), new MovableClock())) {
            long before = Verified.record(house, coop).minutes();
            assertThat(before).isPositive();
            sells(house, coop, 2);
            var report = Verified.record(house, coop);
            assertThat(report.wrong()).isNull();
            assertThat(report.minutes()).isEqualTo(before + 1);
            var server = house.getBean(JdbcClient.class);
            for (var forbidden : List.of("update minutes set body = ''", "delete from minutes")) {
                assertThatThrownBy(() -> server.sql(forbidden).update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
            ReplayCheck.sameRegisters(house, coop);
        }
    }

    private String keys() {
        return Objects.requireNonNull(directory.resolve("keys")).toString();
    }

    private static void sells(ApplicationContext house, CoopId coop, int number) {
        var lines = List.of(new Line("1000", 5, "USD", null), new Line("4100", -5, "USD", null));
        var request =
                new Request(
                        coop,
                        Sunrise.TREASURER,
                        "sale " + number,
                        new Posting(DAY, "Sale " + number, lines));
        assertThat(house.getBean(Clerk.class).perform(request)).isInstanceOf(Outcome.Done.class);
    }
}
