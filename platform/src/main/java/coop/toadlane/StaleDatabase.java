package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier start may have left in a cluster: a database that still runs (its server was
 * killed), or only the file that says so (the machine went down, and its process number may by now
 * be somebody else's).
 */
record StaleDatabase(PostgresBinaries binaries, Path cluster) {

    /** Stops the database if one runs here; afterwards none does, and no trace hinders a start. */
    void stop() {
        var file = cluster.resolve("postmaster.pid");
        var process = process(file);
        if (process.isPresent() && !stopped("fast", 60) && !stopped("immediate", 60)) {
            throw new CannotStartException(
                    "couldn't stop the database that still runs in %s as process %d"
                            .formatted(cluster, process.get().pid()));
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't clear " + file, e);
        }
    }

    private boolean stopped(String mode, int seconds) {
        var command =
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "--silent",
                        "--wait",
                        "--timeout=" + seconds,
                        "--mode=" + mode,
                        "--pgdata=" + cluster);
        return Commands.run(command).exit() == 0
                || process(cluster.resolve("postmaster.pid")).isEmpty();
    }

    /** The database's own process, if it runs. */
    Optional<ProcessHandle> process() {
        return process(cluster.resolve("postmaster.pid"));
    }

    private Optional<ProcessHandle> process(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(StaleDatabase::isPostgres);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStartException("couldn't read " + file, e);
        }
    }

    /** A dead process that nobody has buried has no program any more. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    }
}
