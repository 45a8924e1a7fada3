package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The embedded database's passwords, 256 random bits each: the superuser's (set-up only), the
 * tables' owner's and the server's.
 */
record DatabasePasswords(String superuser, String owner, String app) {

    static DatabasePasswords random() {
        return new DatabasePasswords(word(), word(), word());
    }

    /** The passwords in {@code file}; where there are none yet, new ones that only we can read. */
    static DatabasePasswords in(Path file) {
        try {
            if (!Files.exists(file)) {
                random().write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't keep the database's passwords in " + file, e);
        }
    }

    private static DatabasePasswords read(Path file) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return new DatabasePasswords(
                line(lines, "superuser"), line(lines, "owner"), line(lines, "app"));
    }

    private static String line(Properties lines, String name) throws IOException {
        var value = lines.getProperty(name);
        if (value == null) {
            throw new IOException("the line " + name + "=... is missing");
        }
        return value;
    }

    private void write(Path file) throws IOException {
        var text = "superuser=%s\nowner=%s\napp=%s\n".formatted(superuser, owner, app);
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        writeSecret(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the file closed first and writes then, so that nobody can read it in between. */
    static void writeSecret(Path file, String text) throws IOException {
        var closed = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(closed));
        Files.writeString(file, text);
    }

    private static String word() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabasePasswords[...]";
    }
}
