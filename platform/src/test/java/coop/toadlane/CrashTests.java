package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server and its database, killed in the middle of their work. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTests {
    private static final int ENOUGH = 500;

    @TempDir private Path directory;

    @AfterEach
    void stopTheDatabase() {
        var binaries = PostgresBinaries.in(Path.of("target"), _ -> {});
        new StaleDatabase(binaries, cluster()).stop();
    }

    private Path cluster() {
        return directory.resolve("data").resolve("database");
    }

    @Test
    void afterAKillEveryReceiptIsInTheLogAndNothingIsHalfDone() throws Exception {
        var receipts = new ArrayList<String>();
        var server = start();
        try (var said = server.inputReader()) {
            while (receipts.size() < ENOUGH) {
                note(said, receipts);
            }
            killDatabase();
            server.toHandle().destroyForcibly(); // unlike the process, leaves its output readable
            server.waitFor();
            rest(said, receipts);
        } finally {
            server.destroyForcibly();
        }
        var list = Files.write(directory.resolve("receipts"), receipts);
        var again = start(list.toString());
        try {
            assertThat(again.inputReader().lines().toList())
                    .as(Files.readString(directory.resolve("errors")))
                    .noneMatch(line -> line.startsWith("missing"))
                    .endsWith("all there");
        } finally {
            again.destroyForcibly();
        }
    }

    private Process start(String... more) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingServer.class.getName(),
                                directory.resolve("data").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(directory.resolve("errors").toFile())
                .start();
    }

    private void note(BufferedReader said, List<String> receipts) throws IOException {
        var line = said.readLine();
        assertThat(line).as(Files.readString(directory.resolve("errors"))).isNotNull();
        if (line.startsWith(CrashingServer.RECEIPT)) {
            receipts.add(line);
        }
    }

    /** What it still said before it died; the last line may be torn. */
    private static void rest(BufferedReader said, List<String> receipts) {
        var text = said.lines().toList();
        for (int i = 0; i < text.size() - 1; i++) {
            if (text.get(i).startsWith(CrashingServer.RECEIPT)) {
                receipts.add(text.get(i));
            }
        }
    }

    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.children().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
    }
}
