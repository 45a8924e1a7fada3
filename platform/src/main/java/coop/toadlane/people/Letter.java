package coop.toadlane.people;

import java.util.Map;
import java.util.TreeMap;

/**
 * One e-mail in plain text.
 *
 * @param headers beside those that every letter has, such as {@code List-Unsubscribe}
 */
public record Letter(String to, String subject, String text, Map<String, String> headers) {

    public Letter {
        headers = Map.copyOf(new TreeMap<>(headers));
    }

    public Letter(String to, String subject, String text) {
        this(to, subject, text, Map.of());
    }
}
