package coop.toadlane.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The head of a minute, which is the entry of the co-op's log.
 *
 * @param number the minute's place in the minute book, from 0
 * @param time when the clerk entered it, in whole microseconds
 * @param kind the kind of act with its version, such as {@code shares.subscription/1}
 * @param actor who acted: {@code m12} a member, {@code guest}, {@code founder} or {@code clerk}
 * @param authority by what right: {@code self}, {@code office:treasurer}, {@code resolution:7},
 *     {@code election:2}, {@code founding} or {@code rule}
 * @param openness who may read the body
 * @param body the SHA-256 of the body's bytes, in hexadecimal
 */
public record Header(
        long number,
        Instant time,
        String kind,
        String actor,
        String authority,
        Openness openness,
        String body) {

    public Header {
        if (number < 0 || !time.truncatedTo(ChronoUnit.MICROS).equals(time)) {
            throw new IllegalArgumentException("not a header: " + number + " " + time);
        }
    }

    /** One line of JSON, its fields always in this order: the bytes the log hashes. */
    public String line() {
        return HeaderLine.write(this);
    }

    public byte[] bytes() {
        return line().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a header's line.
     *
     * @throws IllegalArgumentException when the line is not exactly what {@link #line} writes
     */
    public static Header parse(String line) {
        var plain = HeaderLine.read(line);
        var header = plain != null ? plain : tree(Json.tree(line));
        if (!header.line().equals(line)) {
            throw new IllegalArgumentException("not the canonical form of a header: " + line);
        }
        return header;
    }

    private static Header tree(JsonNode node) {
        try {
            return new Header(
                    node.required("n").asLong(),
                    Instant.parse(node.required("t").asString()),
                    node.required("kind").asString(),
                    node.required("actor").asString(),
                    node.required("by").asString(),
                    Openness.valueOf(node.required("open").asString().toUpperCase(Locale.ROOT)),
                    node.required("body").asString());
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("couldn't read a header: " + e.getMessage(), e);
        }
    }
}
