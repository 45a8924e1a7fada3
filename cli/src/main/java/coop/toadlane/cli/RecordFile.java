package coop.toadlane.cli;

import coop.toadlane.record.PublicRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A record in a zip or a folder. */
final class RecordFile implements PublicRecord, AutoCloseable {
    private final Path path;
    private final @Nullable ZipFile zip;

    private RecordFile(Path path, @Nullable ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens a record.
     *
     * @throws IOException when there is none, in words for people
     */
    static RecordFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new RecordFile(path, null);
        }
        try {
            return new RecordFile(path, new ZipFile(path.toFile()));
        } catch (NoSuchFileException e) {
            throw new IOException(path + ": no such file", e);
        } catch (ZipException e) {
            throw new IOException(path + ": neither a folder nor a zip", e);
        }
    }

    @Override
    public Optional<Stream<String>> lines(String part) {
        try {
            return stream(part)
                    .map(in -> {
                        var reader =
                                new BufferedReader(
                                        new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
                        return reader.lines().onClose(() -> close(reader));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read " + part + " of " + path, e);
        }
    }

    private Optional<InputStream> stream(String part) throws IOException {
        if (zip != null) {
            var entry = zip.getEntry(part);
            return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        }
        var file = path.resolve(part);
        return Files.isRegularFile(file)
                ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't close the record", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
