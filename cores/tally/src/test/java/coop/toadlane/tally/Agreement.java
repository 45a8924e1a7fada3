package coop.toadlane.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * How many cases of a source agreed, for the table in docs/counting.md: each test over shared data
 * leaves a line in {@code target/agreement.txt} when it has passed.
 */
final class Agreement {
    private static final Path FILE = Path.of("target/agreement.txt");

    private Agreement() {}

    static synchronized void of(String source, int cases) {
        try {
            var lines = new TreeMap<String, String>();
            if (Files.exists(FILE)) {
                for (var line : Files.readAllLines(FILE)) {
                    lines.put(line.substring(0, line.lastIndexOf(':')), line);
                }
            }
            lines.put(source, source + ": " + cases);
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.write(FILE, lines.values());
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't write " + FILE.toAbsolutePath(), e);
        }
    }
}
