package coop.toadlane.bench;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import coop.toadlane.record.Body;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Header;
import coop.toadlane.record.Openness;
import coop.toadlane.record.PublicRecord;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A record as it is written to a folder, minute by minute, hashed and signed at its end. */
final class LongRecord implements AutoCloseable {
    static final String ORIGIN = "toadlane.bench/c/long";
    private final Path folder;
    private final NoteSigner signer = NoteSigner.generate(ORIGIN, KeyType.NOTE, new SecureRandom());
    private final Map<String, BufferedWriter> parts = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;

    LongRecord(Path folder) {
        this.folder = folder;
    }

    String key() {
        return signer.verifier().vkey();
    }

    long size() {
        return frontier.size();
    }

    /** The folder as a reader sees it. */
    static PublicRecord read(Path folder) {
        return part -> {
            var file = folder.resolve(part);
            try {
                return Files.exists(file)
                        ? Optional.of(Files.lines(file))
                        : Optional.<Stream<String>>empty();
            } catch (IOException e) {
                throw new UncheckedIOException("couldn't read " + file, e);
            }
        };
    }

    void add(
            Instant time,
            String kind,
            String actor,
            String authority,
            Openness open,
            JsonNode act,
            List<? extends Entry> entries)
            throws IOException {
        long number = frontier.size();
        var salt = open == Openness.PUBLIC ? null : "%032x".formatted(number);
        var body = new Body(act, List.copyOf(entries), salt).line();
        var header = new Header(number, time, kind + "/1", actor, authority, open, Body.hash(body));
        var leaf = Hashing.leaf(header.bytes());
        frontier = frontier.append(leaf);
        line(PublicRecord.HEADERS, header.line());
        line(PublicRecord.LEAVES, leaf.base64());
        line(PublicRecord.BODIES, number + " " + body);
    }

    void row(Table table, Row row) throws IOException {
        line(table.part(), row.line());
    }

    private void line(String part, String line) throws IOException {
        var writer = parts.get(part);
        if (writer == null) {
            var file = folder.resolve(part);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            writer = Files.newBufferedWriter(file);
            parts.put(part, writer);
        }
        writer.write(line);
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        var note = new Checkpoint(ORIGIN, frontier.size(), frontier.root()).sign(signer).format();
        Files.writeString(folder.resolve(PublicRecord.CHECKPOINT), note);
        Files.writeString(folder.resolve(PublicRecord.KEY), key() + "\n");
        for (var part : parts.values()) {
            part.close();
        }
    }
}
