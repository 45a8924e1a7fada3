package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own: on 127.0.0.1 at a free port, no Unix sockets, and a password (SCRAM) for
 * everybody, the superuser too. Whoever calls must hold the data directory's lock.
 *
 * <p>It runs in its own session, so a Ctrl-C reaches the server first and the database is stopped
 * last. If the server is killed the database goes on alone; the next start stops it and starts
 * anew.
 */
final class EmbeddedDatabase implements AutoCloseable {
    /** Whether a commit must outlive a power cut; tests needn't. */
    enum Durability {
        DURABLE,
        FAST
    }

    static final String SUPERUSER = "postgres";
    private static final String NAME = "toadlane";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path start;
    private final DatabasePasswords passwords;
    private final int port;

    /** {@code start} is the file in which a start says what it met. */
    private EmbeddedDatabase(
            PostgresBinaries binaries,
            Path cluster,
            Path start,
            DatabasePasswords passwords,
            int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.start = start;
        this.passwords = passwords;
        this.port = port;
    }

    /** Starts the database in {@code cluster}, making it first when there is none. */
    static EmbeddedDatabase start(
            PostgresBinaries binaries,
            Path cluster,
            Path log,
            DatabasePasswords passwords,
            Durability durability,
            Consumer<String> progress) {
        Commands.checkRootMayDropItsPowers();
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                progress.accept("Making the database…");
                initialise(binaries, cluster, passwords);
            }
            progress.accept("Starting the database…");
            checkVersion(binaries, cluster);
            new StaleDatabase(binaries, cluster).stop();
            var database = launch(binaries, cluster, log, passwords, durability);
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new CannotStartException("couldn't start the database in " + cluster, e);
        }
    }

    private static void initialise(
            PostgresBinaries binaries, Path cluster, DatabasePasswords passwords)
            throws IOException {
        var whole = cluster.resolveSibling(cluster.getFileName() + ".new");
        var secret = cluster.resolveSibling(cluster.getFileName() + ".password");
        FileSystemUtils.deleteRecursively(whole);
        Files.deleteIfExists(secret);
        DatabasePasswords.writeSecret(secret, passwords.superuser());
        try {
            run(
                    "make the database",
                    List.of(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + whole,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.writeString(
                whole.resolve("postgresql.conf"),
                "\ninclude 'toadlane.conf' # written at every start\n",
                StandardOpenOption.APPEND);
        Files.move(whole, cluster);
    }

    private static void checkVersion(PostgresBinaries binaries, Path cluster) throws IOException {
        var made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!binaries.version().startsWith(made + ".")) {
            throw new CannotStartException(
                    "The database in %s was made by PostgreSQL %s, and this Toadlane carries %s. Nothing was changed; docs/production.md says how to move it over."
                            .formatted(cluster, made, binaries.version()));
        }
    }

    /** A port that was free a moment ago may be taken now, so a failed start is tried again. */
    private static EmbeddedDatabase launch(
            PostgresBinaries binaries,
            Path cluster,
            Path log,
            DatabasePasswords passwords,
            Durability durability)
            throws IOException {
        var start = log.resolve("database-start.log");
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            configure(cluster, log, durability, port);
            Files.deleteIfExists(start);
            var outcome = Commands.run(startCommand(binaries, cluster, start));
            if (outcome.exit() == 0) {
                return new EmbeddedDatabase(binaries, cluster, start, passwords, port);
            }
            if (attempt == 5) {
                throw failed(cluster, outcome, start);
            }
            pause();
        }
    }

    private static void configure(Path cluster, Path log, Durability durability, int port)
            throws IOException {
        var settings =
                """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                logging_collector = on
                log_directory = '%s'
                log_filename = 'database-%%a.log'
                log_truncate_on_rotation = on
                """
                        .formatted(port, log.toString().replace("'", "''"));
        var fast = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
        Files.writeString(
                cluster.resolve("toadlane.conf"),
                durability == Durability.FAST ? settings + fast : settings);
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                "# The server alone, by password. Nobody is trusted.\n"
                        + "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** The process that is the database, as long as it lives. */
    Optional<ProcessHandle> process() {
        return new StaleDatabase(binaries, cluster).process();
    }

    /** Starts a database that ended by itself again, at the port everybody knows. */
    void startAgain() {
        for (var attempt = 1; ; attempt++) {
            new StaleDatabase(binaries, cluster).stop();
            clear(start);
            var outcome = Commands.run(startCommand(binaries, cluster, start));
            if (outcome.exit() == 0) {
                return;
            }
            // What the old one was asked last may keep its memory until it is answered.
            var patience = read(start).contains("still in use") ? 240 : 10;
            if (attempt >= patience) {
                throw failed(cluster, outcome, start);
            }
            pause();
        }
    }

    private static List<String> startCommand(PostgresBinaries binaries, Path cluster, Path start) {
        return List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--silent",
                "--wait",
                "--timeout=300",
                "--pgdata=" + cluster,
                "--log=" + start);
    }

    private static CannotStartException failed(Path cluster, Commands.Outcome outcome, Path start) {
        var said = outcome.output() + read(start);
        return new CannotStartException(
                "couldn't start the database in %s:\n%s%s"
                        .formatted(cluster, said, CannotStartException.advice(said)));
    }

    private void prepare() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            DatabaseRoles.makeLogin(connection, DatabaseRoles.OWNER, passwords.owner());
            DatabaseRoles.makeLogin(connection, DatabaseRoles.APP, passwords.app());
            var known =
                    statement.executeQuery(
                            "select from pg_database where datname = '" + NAME + "'");
            if (!known.next()) {
                statement.execute("create database " + NAME + " owner " + DatabaseRoles.OWNER);
            }
        } catch (SQLException e) {
            throw new CannotStartException("couldn't prepare the database in " + cluster, e);
        }
        DatabaseRoles.grant(access(NAME));
    }

    /** The way into this database for the server: its tables' owner and the server's own role. */
    DatabaseAccess access() {
        return access(NAME);
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess(
                url(database),
                new DatabaseAccess.Login(DatabaseRoles.OWNER, passwords.owner()),
                new DatabaseAccess.Login(DatabaseRoles.APP, passwords.app()));
    }

    /** The superuser's connection: for set-up only. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        new StaleDatabase(binaries, cluster).stop();
    }

    private static void run(String what, List<String> command) {
        var outcome = Commands.run(command);
        if (outcome.exit() != 0) {
            throw new CannotStartException(
                    "couldn't "
                            + what
                            + ":\n"
                            + outcome.output()
                            + CannotStartException.advice(outcome.output()));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't clear " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "(" + file + " can't be read: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped while starting", e));
        }
    }
}
