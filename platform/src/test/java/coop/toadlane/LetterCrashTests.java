package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed with letters in its hands. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LetterCrashTests {
    private static final int SOME = 5;

    @TempDir private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopEverything() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().orTimeout(2, TimeUnit.MINUTES).join());
        var binaries = PostgresBinaries.in(Path.of("target"), _ -> {});
        new StaleDatabase(binaries, directory.resolve("data").resolve("database")).stop();
    }

    private Process start(String... more) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dtoadlane.letters=true",
                                "-Dtoadlane.letters.rate=1000", // all are in its hands at once
                                "-D" + TestPost.PORT + "=" + TestPost.port(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingPostman.class.getName(),
                                directory.resolve("data").toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static int arrived() {
        return IntStream.rangeClosed(1, CrashingPostman.LETTERS)
                .map(member -> TestPost.count(CrashingPostman.address(member)))
                .sum();
    }

    @Test
    void noLetterIsLostAndOneThatComesTwiceIsTheSame() throws Exception {
        var first = start();
        Patience.with(first).until("some letters have come", () -> arrived() >= SOME);
        first.destroyForcibly();
        first.waitFor(2, TimeUnit.MINUTES);

        Patience.with(start("again")).says(CrashingPostman.ALL_SENT);
        for (int member = 1; member <= CrashingPostman.LETTERS; member++) {
            var ids = TestPost.ids(CrashingPostman.address(member));
            assertThat(ids).as("letters to member " + member).isNotEmpty();
            assertThat(ids.stream().distinct()).hasSize(1);
        }
    }
}
