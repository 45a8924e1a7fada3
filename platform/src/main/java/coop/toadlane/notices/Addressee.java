package coop.toadlane.notices;

import coop.toadlane.office.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to, and how they read.
 *
 * @param person null for a member who does not sign in here
 */
record Addressee(
        @Nullable PersonId person, String name, String email, Locale language, ZoneId zone) {

    /** Enough of the address to know it by, and no more: the log is kept for long. */
    String masked() {
        int at = email.lastIndexOf('@');
        return at < 2
                ? "…" + email.substring(Math.max(at, 0))
                : email.charAt(0) + "…" + email.charAt(at - 1) + email.substring(at);
    }
}
