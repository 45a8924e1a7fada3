package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads minutes in portions. The lines come one after the other; hashing and parsing them, which is
 * most of the work, runs on all processors. At most one portion is in memory.
 */
final class MinuteReader implements AutoCloseable {
    private static final int PORTION = 4096;
    private final List<Stream<String>> open = new ArrayList<>();
    private final Iterator<String> headers;
    private final @Nullable Iterator<String> leaves;
    private final Iterator<String> bodies;
    private long next;
    private long bodyNumber = -1;
    private @Nullable String body;

    /**
     * A minute as it was read.
     *
     * @param leaf over the header's line as it stands
     * @param signed the leaf the record says it has, if it says so
     * @param fault what is wrong with it alone, if anything; then the rest may be missing
     */
    record Minute(
            long number,
            Hash leaf,
            @Nullable Hash signed,
            @Nullable Header header,
            @Nullable Body body,
            Report.@Nullable Wrong fault) {}

    private record Lines(
            long number, String header, @Nullable String leaf, @Nullable String body) {}

    MinuteReader(PublicRecord record) {
        headers = part(record, PublicRecord.HEADERS);
        bodies = part(record, PublicRecord.BODIES);
        leaves = record.lines(PublicRecord.LEAVES).map(this::kept).orElse(null);
        advance();
    }

    private Iterator<String> part(PublicRecord record, String part) {
        return record.lines(part)
                .map(this::kept)
                .orElseThrow(() -> wrong(Check.HEADERS, "the record has no %s", part));
    }

    private Iterator<String> kept(Stream<String> lines) {
        open.add(lines);
        return lines.iterator();
    }

    /** The next portion; empty at the end. */
    List<Minute> next() {
        var lines = new ArrayList<Lines>(PORTION);
        while (lines.size() < PORTION && headers.hasNext()) {
            var header = headers.next();
            var leaf = leaves != null && leaves.hasNext() ? leaves.next() : null;
            String mine = null;
            if (bodyNumber == next) {
                mine = body;
                advance();
            }
            lines.add(new Lines(next++, header, leaf, mine));
        }
        return IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(i -> read(lines.get(i)))
                .toList();
    }

    /** A body that no header named, once the headers are read. */
    void end() {
        if (body != null) {
            throw wrong(
                    Check.BODIES,
                    "%s has a body of minute %d, which has no header or came before",
                    PublicRecord.BODIES,
                    bodyNumber);
        }
    }

    private void advance() {
        if (!bodies.hasNext()) {
            bodyNumber = -1;
            body = null;
            return;
        }
        var line = bodies.next();
        int space = line.indexOf(' ');
        if (space < 1 || !line.substring(0, space).matches("0|[1-9][0-9]{0,17}")) {
            throw wrong(Check.BODIES, "%s has a line without a number", PublicRecord.BODIES);
        }
        bodyNumber = Long.parseLong(line.substring(0, space));
        body = line.substring(space + 1);
    }

    private static Minute read(Lines lines) {
        var leaf = Hashing.leaf(lines.header().getBytes(StandardCharsets.UTF_8));
        Header header = null;
        Body body = null;
        Hash signed = null;
        Report.Wrong fault = null;
        try {
            signed = lines.leaf() == null ? null : Hash.ofBase64(lines.leaf());
            header = Header.parse(lines.header());
            if (lines.body() != null) {
                if (!Body.hash(lines.body()).equals(header.body())) {
                    fault =
                            wrong(
                                            Check.BODIES,
                                            lines.number(),
                                            "its body is not the one its header names")
                                    .wrong;
                } else {
                    body = Body.parse(lines.body());
                    fault = Consequences.fault(header, body);
                }
            }
        } catch (Malformed e) {
            fault =
                    wrong(Check.LOG, lines.number(), "its leaf: %s", String.valueOf(e.getMessage()))
                            .wrong;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            var check = header == null ? Check.HEADERS : Check.BODIES;
            fault = wrong(check, lines.number(), "%s", String.valueOf(e.getMessage())).wrong;
        }
        return new Minute(lines.number(), leaf, signed, header, body, fault);
    }

    @Override
    public void close() {
        open.forEach(Stream::close);
    }
}
