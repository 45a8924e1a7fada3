package coop.toadlane;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, carried on the classpath and unpacked once per version. */
record PostgresBinaries(Path home, String version) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

    /** Unpacks into {@code directory/postgres-VERSION}, unless that is there already. */
    static PostgresBinaries in(Path directory, Consumer<String> progress) {
        var archive = archive();
        var named = VERSION.matcher(archive.toString());
        if (!named.find()) {
            throw new IllegalStateException("no version in the name of " + archive);
        }
        var home = directory.resolve("postgres-" + named.group(1));
        if (!Files.exists(home)) {
            progress.accept("Unpacking PostgreSQL…");
            try {
                unpack(archive, Files.createDirectories(directory), home);
            } catch (IOException e) {
                throw new CannotStartException("couldn't unpack PostgreSQL into " + home, e);
            }
        }
        return new PostgresBinaries(home, named.group(1));
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var system = System.getProperty("os.name", "").startsWith("Mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var kind = machine.equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, kind);
        var found = PostgresBinaries.class.getResource(name);
        if (found == null) {
            throw new CannotStartException(
                    "This build carries no PostgreSQL for "
                            + (system + " on " + machine)
                            + ". Use your own with TOADLANE_DATABASE_URL (docs/production.md).");
        }
        return found;
    }

    /** Unpacks beside its place and moves there at the end: half an unpacking never counts. */
    private static void unpack(URL archive, Path directory, Path home) throws IOException {
        var whole = Files.createTempDirectory(directory, "unpacking-");
        try (var packed = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, whole);
            }
        }
        try {
            Files.move(whole, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(whole);
            if (!Files.exists(home)) { // another process may have been quicker
                throw e;
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path whole)
            throws IOException {
        var target = whole.resolve(entry.getName()).normalize();
        if (!target.startsWith(whole)) {
            throw new IOException("the archive reaches outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, whole.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
        }
    }
}
