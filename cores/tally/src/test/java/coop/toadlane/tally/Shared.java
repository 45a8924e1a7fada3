package coop.toadlane.tally;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shared test data beside the project, where there is any. */
final class Shared {
    private Shared() {}

    static Path folder(String name) {
        var folder = root().resolve("../shared/data").resolve(name).normalize();
        assumeTrue(Files.exists(folder), "skipped: ../shared is absent");
        return folder;
    }

    /** The project's root: tests run in the module's folder or in the root. */
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("cores")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }

    static List<Path> files(String folder, String suffix) {
        try (var files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't list " + folder, e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read " + file, e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String base(Path file, String suffix) {
        var name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - suffix.length());
    }
}
