package coop.toadlane.people;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are judged and kept: as bcrypt hashes, with room for a later method. */
final class Passwords {

    static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    private static final PasswordEncoder ENCODER =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with when there is no password, so that the answer takes the same time. */
    private static final String NOBODYS = ENCODER.encode("nobody's password");

    private Passwords() {}

    static String hash(String password) {
        return ENCODER.encode(password);
    }

    /** Takes as long for an absent hash as for a wrong password. */
    static boolean match(String password, Optional<String> hash) {
        if (bytes(password) > MOST_BYTES) {
            return false;
        }
        return ENCODER.matches(password, hash.orElse(NOBODYS)) && hash.isPresent();
    }

    /** The key of the text that says what is wrong with a new password; empty if nothing is. */
    static Optional<String> fault(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("people.fault.password_short");
        }
        if (bytes(password) > MOST_BYTES) {
            return Optional.of("people.fault.password_long");
        }
        if (password.codePoints().distinct().count() < 4) {
            return Optional.of("people.fault.password_plain");
        }
        return Optional.empty();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
