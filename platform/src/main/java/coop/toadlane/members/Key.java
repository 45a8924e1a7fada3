package coop.toadlane.members;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.toadlane.office.Request;

/**
 * What a program calls the act it asks for, in the header {@code Idempotency-Key}: the same again
 * under the same key is done once.
 */
public record Key(@JsonValue String value) {
    public static final String HEADER = "Idempotency-Key";

    public Key {
        if (value.isBlank() || value.length() > Request.KEY_LENGTH) {
            throw new IllegalArgumentException("a key has 1 to " + Request.KEY_LENGTH);
        }
    }
}
