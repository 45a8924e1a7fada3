package coop.toadlane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps everything: database, keys, logs. Readable by its own user alone, and open
 * to one server at a time; the operating system lets go of the lock when a server is killed.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) {
        try {
            var root = Files.createDirectories(directory).toRealPath();
            close(root);
            return new DataDirectory(root, lock(root));
        } catch (IOException e) {
            throw new CannotStartException("couldn't open the data directory " + directory, e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStartException(
                    "Another Toadlane is already running on "
                            + root
                            + ". Stop it first, or choose another directory with --data.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    /** The signing keys' directory, closed to every other user. */
    Path keys() {
        return closed("keys");
    }

    Path log() {
        return closed("log");
    }

    private Path closed(String name) {
        try {
            var directory = Files.createDirectories(root.resolve(name));
            close(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't make the directory " + root.resolve(name), e);
        }
    }

    private static void close(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't let go of " + root, e);
        }
    }
}
