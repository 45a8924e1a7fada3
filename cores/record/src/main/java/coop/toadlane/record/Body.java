package coop.toadlane.record;

import coop.toadlane.minutebook.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a minute: the act as it was asked for, and the entries it made in the registers.
 *
 * @param act the act's own fields
 * @param entries what it changed, in order
 * @param salt 16 random bytes in hexadecimal for a body that is not public, so that its hash gives
 *     nothing away
 */
public record Body(JsonNode act, List<Entry> entries, @Nullable String salt) {

    public Body {
        entries = List.copyOf(entries);
    }

    /** One line of JSON: what is stored, hashed and shown. */
    public String line() {
        return Json.write(this);
    }

    public static Body parse(String line) {
        return Json.read(line, Body.class);
    }

    /** The SHA-256 of a body's line, in hexadecimal. */
    public static String hash(String line) {
        return Hashing.sha256(line.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
