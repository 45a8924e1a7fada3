package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator meets it: a process that is started, told to end, and hurt. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerLifeTests {
    @TempDir private Path directory;

    private final List<Process> started = new ArrayList<>();
    private int port;

    @AfterEach
    void stopEverything() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().orTimeout(2, TimeUnit.MINUTES).join());
        if (Files.exists(cluster())) {
            new StaleDatabase(PostgresBinaries.in(data(), _ -> {}), cluster()).stop();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path cluster() {
        return data().resolve("database");
    }

    /** PostgreSQL's programs are there already, lest each test unpack them. */
    private void lendPrograms() throws IOException {
        var home = PostgresBinaries.in(Path.of("target"), _ -> {}).home().toAbsolutePath();
        Files.createSymbolicLink(Files.createDirectory(data()).resolve(home.getFileName()), home);
    }

    private Process start(Map<String, String> environment, String... before) throws IOException {
        port = freePort();
        var command = new ArrayList<>(List.of(before));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "coop.toadlane.Toadlane",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void signal(Process process, String name) throws Exception {
        var kill = List.of("kill", "-" + name, Long.toString(process.pid()));
        var killed = new ProcessBuilder(kill).redirectErrorStream(true).start();
        assertThat(Patience.with(killed).ended()).isZero();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofMinutes(2));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aServerIsEndedBySignalsStartedAgainAtOnceAndOutlivesItsDatabase() throws Exception {
        lendPrograms();
        var first = start(Map.of());
        var started = Patience.with(first);
        started.says("Toadlane is ready");
        assertThat(get("/").statusCode()).isEqualTo(200);
        signal(first, "TERM");
        assertThat(started.ended()).isEqualTo(128 + 15);
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();

        // A shell that is not interactive lets what it starts behind its back ignore SIGINT.
        var second =
                start(
                        Map.of("TOADLANE_URL", "https://coop.example"),
                        "env",
                        "--default-signal=INT");
        var again = Patience.with(second);
        again.says("Toadlane is ready");
        behindAProxyItsAddressIsThePublicOne();
        survivesTheEndOfItsDatabase(again);
        signal(second, "INT");
        assertThat(again.ended()).isEqualTo(128 + 2);
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();

        endsWhereItsDatabaseCannotBeStartedAgain();
    }

    private void behindAProxyItsAddressIsThePublicOne() throws Exception {
        var answer =
                get(
                        "/sign-in",
                        "X-Forwarded-For",
                        "203.0.113.7",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "coop.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("SESSION=").contains("; Secure"));
    }

    private void survivesTheEndOfItsDatabase(Patience server) throws Exception {
        onTheDatabase("insert into brakes (name, full_until) values ('kept', 'infinity')");
        Thread.ofPlatform().daemon().start(this::isAskedSomethingLong);
        server.until(
                "the long question is asked",
                () ->
                        onTheDatabase(
                                        """
                                        update brakes set full_until = 'infinity' where exists (
                                            select from pg_stat_activity
                                            where query like 'do %' and state = 'active')
                                        """)
                                == 1);
        var old = postmaster();
        ProcessHandle.of(old).orElseThrow().destroyForcibly();
        server.until("another database runs", () -> postmaster() != old);
        server.until("the front page is shown again", () -> get("/").statusCode() == 200);
        // Only what was confirmed can be updated.
        server.until(
                "the row is there again",
                () ->
                        onTheDatabase("update brakes set full_until = now() where name = 'kept'")
                                == 1);
    }

    /** Who answers it outlives the database for a while, and keeps its memory from the next. */
    private void isAskedSomethingLong() {
        try {
            onTheDatabase(
                    """
                    do $$
                    begin
                        while clock_timestamp() < statement_timestamp() + interval '9 seconds' loop
                        end loop;
                    end $$
                    """);
        } catch (IOException | SQLException e) {
            // Nobody hears the answer.
        }
    }

    private int onTheDatabase(String sql) throws IOException, SQLException {
        var port =
                Files.readAllLines(cluster().resolve("toadlane.conf")).stream()
                        .filter(line -> line.startsWith("port = "))
                        .map(line -> line.substring(7))
                        .findFirst()
                        .orElseThrow();
        var password = DatabasePasswords.in(data().resolve("passwords")).owner();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/toadlane",
                                DatabaseRoles.OWNER,
                                password);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The number of its process; its file may just be written anew. */
    private long postmaster() throws IOException {
        var file = Files.readString(cluster().resolve("postmaster.pid"));
        if (!file.contains("\n")) {
            throw new IOException("half written: " + file);
        }
        return Long.parseLong(file.lines().findFirst().orElseThrow().strip());
    }

    /** There is no server without a database, and whoever watches over the server must know. */
    private void endsWhereItsDatabaseCannotBeStartedAgain() throws Exception {
        var server = start(Map.of());
        var said = Patience.with(server);
        said.says("Toadlane is ready");
        var broken = cluster().resolve("global/pg_control");
        Files.move(broken, directory.resolve("pg_control"));
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        said.says("Toadlane ends: its database stopped by itself.");
        assertThat(said.ended()).isEqualTo(1);
    }

    @Test
    void rootThatCannotLayItsPowersDownIsToldWhatToDo() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "skipped: only root meets this");
        var programs = Files.createDirectory(directory.resolve("bin"));
        var closed = programs.resolve("unshare");
        Files.writeString(closed, "#!/bin/sh\nexit 1\n", StandardOpenOption.CREATE_NEW);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        var refused = start(Map.of("PATH", programs + ":" + System.getenv("PATH")));
        var said = Patience.with(refused);
        assertThat(String.join("\n", said.all()))
                .contains("Start Toadlane as an ordinary user", "TOADLANE_DATABASE_URL");
        assertThat(said.ended()).isEqualTo(1);
    }

    @Test
    void aDataDirectoryThatIsNoneIsRefusedWithItsName() throws Exception {
        Files.writeString(data(), "a file");
        var refused = start(Map.of());
        var said = Patience.with(refused);
        assertThat(String.join("\n", said.all()))
                .contains("couldn't open the data directory " + data());
        assertThat(said.ended()).isEqualTo(1);
        Files.delete(data());
    }

    @Test
    void theCommonestTroublesOfAMachineComeWithAdvice() {
        assertThat(new CannotStartException("x", new IOException("No space left on device")))
                .hasMessageContaining("make room");
        assertThat(new CannotStartException("x", new java.nio.file.AccessDeniedException("/d")))
                .hasMessageContaining("may not write there");
        assertThat(new CannotStartException("x", new IOException("Read-only file system")))
                .hasMessageContaining("another place with --data");
        assertThat(CannotStartException.advice("could not write: No space left on device"))
                .contains("--data");
        assertThat(new CannotStartException("x", new IOException("odd"))).hasMessage("x");
    }
}
