package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: its options, its database, and then the application. */
@SpringBootApplication
public class Toadlane {

    public static void main(String[] args) {
        switch (Options.parse(args)) {
            case Options.Help() -> System.out.print(Options.USAGE);
            case Options.Wrong(var reason) -> {
                System.err.println(reason + "\n\n" + Options.USAGE);
                System.exit(2);
            }
            case Options.Start start -> run(start);
        }
    }

    private static void run(Options.Start start) {
        var opened = new Opened();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "toadlane-stop"));
        try {
            start(start, opened);
        } catch (CannotStartException e) {
            System.err.println("Toadlane can't start. " + e.getMessage());
            if (e.getCause() != null) {
                System.err.println("  because: " + e.getCause());
            }
            System.exit(1);
        } catch (UncheckedIOException e) {
            var why = new CannotStartException(String.valueOf(e.getMessage()), e.getCause());
            System.err.println("Toadlane can't start. " + why.getMessage());
            System.err.println("  because: " + e.getCause());
            System.exit(1);
        } catch (RuntimeException e) { // already on the console and in the log
            System.exit(1);
        }
    }

    private static void start(Options.Start start, Opened opened) {
        checkPortIsFree(start.port());
        var data = opened.add(DataDirectory.open(start.data()));
        var settings = new HashMap<String, Object>(settings(start, data));
        settings.putAll(database(data, opened).settings());

        var application = new SpringApplication(Toadlane.class);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false); // ours stops the database after it
        System.out.println("Bringing the tables up to date…");
        var context = application.run();
        opened.add(context::close);
        var address =
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        System.out.println("Toadlane is ready: " + address);
        if (TrialStart.isAskedFor()) {
            TrialStart.visit(address);
            System.exit(0);
        }
    }

    private static DatabaseAccess database(DataDirectory data, Opened opened) {
        if (System.getenv(GivenDatabase.URL) != null) {
            System.out.println("Opening your database…");
            return GivenDatabase.prepare(System.getenv());
        }
        Commands.checkRootMayDropItsPowers();
        var binaries = PostgresBinaries.in(data.root(), System.out::println);
        // Before the start, so that a Ctrl-C in the midst of it leaves no database behind.
        opened.add(() -> new StaleDatabase(binaries, data.cluster()).stop());
        var database =
                EmbeddedDatabase.start(
                        binaries,
                        data.cluster(),
                        data.log(),
                        DatabasePasswords.in(data.passwords()),
                        EmbeddedDatabase.Durability.DURABLE,
                        System.out::println);
        opened.add(new DatabaseWatch(database, Toadlane::end));
        return database.access();
    }

    /** There is no server without its database: whoever watches over the server starts it anew. */
    private static void end(CannotStartException why) {
        System.err.println("Toadlane ends: its database stopped by itself. " + why.getMessage());
        System.exit(1);
    }

    private static Map<String, Object> settings(Options.Start start, DataDirectory data) {
        var keys = System.getenv("TOADLANE_KEYS");
        var url = System.getenv("TOADLANE_URL");
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "server.port", start.port(),
                                "toadlane.demo", start.demo(),
                                "toadlane.data", data.root().toString(),
                                "toadlane.keys", keys == null ? data.keys().toString() : keys,
                                "toadlane.url",
                                        url == null ? "http://127.0.0.1:" + start.port() : url,
                                "logging.file.name",
                                        data.log().resolve("toadlane.log").toString()));
        if (url != null && url.startsWith("https:")) {
            // TLS ends at a proxy on this machine, for nobody else reaches 127.0.0.1.
            settings.put("server.forward-headers-strategy", "native");
            settings.put("server.servlet.session.cookie.secure", true);
        }
        return settings;
    }

    private static void checkPortIsFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // free: the application takes it later
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port " + port + " is taken by another program: choose another with --port.");
        }
    }

    /** What was opened, closed the other way round when the process ends. */
    private static final class Opened {
        private final Deque<AutoCloseable> things = new ArrayDeque<>();

        synchronized <T extends AutoCloseable> T add(T thing) {
            things.push(thing);
            return thing;
        }

        synchronized void close() {
            while (!things.isEmpty()) {
                var thing = things.pop();
                try {
                    thing.close();
                } catch (Exception e) {
                    System.err.println("couldn't close " + thing + ": " + e);
                }
            }
        }
    }
}
