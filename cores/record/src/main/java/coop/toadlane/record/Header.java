package coop.toadlane.record;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
        return "{\"n\":%d,\"t\":\"%s\",\"kind\":%s,\"actor\":%s,\"by\":%s,\"open\":\"%s\",\"body\":\"%s\"}"
                .formatted(
                        number,
                        time,
                        Json.quote(kind),
                        Json.quote(actor),
                        Json.quote(authority),
                        openness.name().toLowerCase(java.util.Locale.ROOT),
                        body);
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
        JsonNode node = Json.tree(line);
        var header =
                new Header(
                        node.required("n").asLong(),
                        Instant.parse(node.required("t").asString()),
                        node.required("kind").asString(),
                        node.required("actor").asString(),
                        node.required("by").asString(),
                        Openness.valueOf(
                                node.required("open")
                                        .asString()
                                        .toUpperCase(java.util.Locale.ROOT)),
                        node.required("body").asString());
        if (!header.line().equals(line)) {
            throw new IllegalArgumentException("not the canonical form of a header: " + line);
        }
        return header;
    }
}
