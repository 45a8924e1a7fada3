package coop.toadlane.people;

import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a newcomer filled in.
 *
 * @param language a language spoken here
 * @param password empty for somebody who will come in by link or passkey
 * @param zone an IANA name; unknown ones count as UTC
 */
public record SignUpForm(String name, String email, String password, String language, String zone) {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\",;:\\\\]+@[^@\\s<>\",;:\\\\]+\\.[^@\\s<>\",;:\\\\.]+");

    public SignUpForm {
        name = name.strip();
        email = People.folded(email);
        zone = zoneOr(zone, "UTC");
    }

    Mistakes mistakes(Words words) {
        var mistakes = new Mistakes();
        nameFault(name).ifPresent(fault -> mistakes.add("name", words.t(fault)));
        emailFault(email).ifPresent(fault -> mistakes.add("email", words.t(fault)));
        if (!password.isEmpty()) {
            Passwords.fault(password).ifPresent(fault -> mistakes.add("password", words.t(fault)));
        }
        return mistakes;
    }

    static Optional<String> nameFault(String name) {
        if (name.isBlank()) {
            return Optional.of("people.fault.name_missing");
        }
        return name.length() > 200 ? Optional.of("people.fault.name_long") : Optional.empty();
    }

    static Optional<String> emailFault(String email) {
        return EMAIL.matcher(email).matches() && email.length() <= 254
                ? Optional.empty()
                : Optional.of("people.fault.email");
    }

    static String zoneOr(String zone, String otherwise) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
