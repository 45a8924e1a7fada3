package coop.toadlane.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * From the command to the ready line, on a data directory that has its database already: from the
 * one jar, from the jar laid out, and with the JDK's cache of what a start needs. Each server is
 * ended by SIGTERM, must leave no database behind, and is started again at once.
 */
final class StartBench {
    private static final int RUNS = 5;
    private static final String READY = "Toadlane is ready";
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path place;
    private final Path data;

    private StartBench(Path place) {
        this.place = place;
        data = place.resolve("data");
    }

    static void run(Path home) throws Exception {
        var place = Files.createTempDirectory("toadlane-start-");
        try {
            new StartBench(place).measure(home.resolve("platform/target/server/toadlane.jar"));
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    private void measure(Path jar) throws Exception {
        var laidOut = place.resolve("run/toadlane.jar");
        var cache = place.resolve("run/start.aot");
        finish(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        place.resolve("run").toString()));
        finish(
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-Dtoadlane.trial=true",
                        "-jar",
                        laidOut.toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        "0"));
        var grid = new Grid("start", "median s", "worst s", "ended by SIGTERM, median s");
        start(grid, "one jar", List.of("-jar", jar.toString()));
        start(grid, "laid out", List.of("-jar", laidOut.toString()));
        start(
                grid,
                "laid out, with the JDK's AOT cache",
                List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-jar", laidOut.toString()));
        grid.print();
    }

    private Process launch(List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private void finish(List<String> arguments) throws Exception {
        var process = launch(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("couldn't prepare the start:\n" + said);
        }
    }

    private void start(Grid grid, String name, List<String> how) throws Exception {
        var starts = new Samples();
        var ends = new Samples();
        for (int i = 0; i < RUNS; i++) {
            var arguments = new ArrayList<>(how);
            arguments.addAll(List.of("--data", data.toString(), "--port", "0"));
            long asked = System.nanoTime();
            var server = launch(arguments);
            try {
                awaitReady(server);
                starts.add(System.nanoTime() - asked);
                long told = System.nanoTime();
                server.destroy(); // SIGTERM
                awaitEnd(server);
                ends.add(System.nanoTime() - told);
            } finally {
                server.destroyForcibly();
            }
        }
        grid.row(name, starts.millis(50) / 1000, starts.millis(100) / 1000, ends.millis(50) / 1000);
    }

    private static void awaitReady(Process server) throws IOException {
        var said = new StringBuilder();
        var reader = server.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    private void awaitEnd(Process server) throws InterruptedException {
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("SIGTERM did not end the server");
        }
        if (Files.exists(data.resolve("database/postmaster.pid"))) {
            throw new IllegalStateException("the server left its database behind");
        }
    }
}
