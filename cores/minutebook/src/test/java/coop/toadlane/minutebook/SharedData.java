package coop.toadlane.minutebook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published vectors beside the project; where they are absent the test is skipped and says so.
 */
final class SharedData {
    private static final Path TLOG = Path.of("../../../shared/data/tlog");

    private SharedData() {}

    static Path path(String name) {
        assumeTrue(Files.exists(TLOG), "skipped: ../shared is absent");
        return TLOG.resolve(name);
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read " + path, e);
        }
    }

    static String text(Path path) {
        return Text.utf8(bytes(path));
    }

    static JsonNode json(Path path) {
        return JsonMapper.shared().readTree(bytes(path));
    }

    static List<Path> under(String name, String ending) {
        try (Stream<Path> all = Files.walk(path(name))) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't list " + name, e);
        }
    }
}
