package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
    @TempDir private Path directory;

    @Test
    void nobodyIsLetInWithoutTheirPassword() throws Exception {
        try (var data = DataDirectory.open(directory);
                var database = start(data)) {
            var url = database.access().url();
            for (var role : new String[] {"postgres", "toadlane_owner", "toadlane_app"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, role, null))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(url, role, role))
                        .hasMessageContaining("password authentication failed");
            }
            try (var superuser = database.connect("toadlane")) {
                var rules = "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules";
                assertThat(text(superuser, rules)).isEqualTo("scram-sha-256");
                assertThat(text(superuser, "show unix_socket_directories")).isEmpty();
                assertThat(text(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            }
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.passwords())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondStartFindsEverythingAgain() throws Exception {
        try (var data = DataDirectory.open(directory);
                var database = start(data)) {
            write(database, "kept");
        }
        try (var data = DataDirectory.open(directory);
                var database = start(data)) {
            assertThat(written(database)).isEqualTo("kept");
        }
    }

    @Test
    void aDatabaseThatWasKilledStartsAgain() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            var killed = start(data);
            write(killed, "kept");
            process(data).destroyForcibly();
            Patience.untilAtLast("the database is dead", () -> killed.process().isEmpty());
            try (var database = start(data)) {
                assertThat(written(database)).isEqualTo("kept");
            }
        }
    }

    @Test
    void aDatabaseLeftRunningByAKilledServerIsTakenOver() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            var orphan = start(data);
            write(orphan, "kept");
            var url = orphan.access().url();
            try (var database = start(data)) {
                assertThat(database.access().url()).isNotEqualTo(url);
                assertThatThrownBy(() -> orphan.access().asOwner()).hasMessageContaining("refused");
                assertThat(written(database)).isEqualTo("kept");
            }
        }
    }

    @Test
    void aProcessNumberThatIsNowSomebodyElsesIsLeftAlone() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            start(data).close();
            var ours = ProcessHandle.current().pid();
            var old = ours + "\n" + data.cluster() + "\n1\n1\n\n127.0.0.1\n1 1\n";
            Files.writeString(data.cluster().resolve("postmaster.pid"), old);
            try (var database = start(data)) {
                write(database, "kept");
                assertThat(written(database)).isEqualTo("kept");
            }
        }
    }

    @Test
    void aDatabaseOfAnOlderPostgresIsRefusedAndLeftAsItIs() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            start(data).close();
            Files.writeString(data.cluster().resolve("PG_VERSION"), "17\n");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("made by PostgreSQL 17");
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefused() {
        try (var _ = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Another Toadlane is already running");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void aSecondProcessOnTheSameDirectoryIsRefused() throws Exception {
        try (var _ = DataDirectory.open(directory)) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var second =
                    new ProcessBuilder(
                                    java,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "coop.toadlane.Toadlane",
                                    "--port",
                                    "0",
                                    "--data",
                                    directory.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = Patience.with(second);
            assertThat(String.join("\n", said.all()))
                    .contains("Another Toadlane is already running");
            assertThat(said.ended()).isEqualTo(1);
        }
    }

    static EmbeddedDatabase start(DataDirectory data) {
        return EmbeddedDatabase.start(
                PostgresBinaries.in(Path.of("target"), _ -> {}),
                data.cluster(),
                data.log(),
                DatabasePasswords.in(data.passwords()),
                EmbeddedDatabase.Durability.DURABLE,
                _ -> {});
    }

    private static ProcessHandle process(DataDirectory data) throws IOException {
        var file = data.cluster().resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    }

    private static void write(EmbeddedDatabase database, String text) throws SQLException {
        try (var owner = database.access().asOwner()) {
            DatabaseRoles.execute(owner, "create table note (text text)");
            DatabaseRoles.execute(owner, "insert into note values ('" + text + "')");
        }
    }

    private static String written(EmbeddedDatabase database) throws SQLException {
        var app = database.access().app();
        var url = database.access().url();
        try (var connection = DriverManager.getConnection(url, app.user(), app.password())) {
            return text(connection, "select text from note");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
