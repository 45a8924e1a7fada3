package coop.toadlane.people;

import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.Duration;

/**
 * The sign-in page's state.
 *
 * @param minutes to wait before the next try; 0 if none
 */
public record SignInForm(String email, boolean wrong, long minutes) {

    static final SignInForm EMPTY = new SignInForm("", false, 0);

    static SignInForm wrong(String email) {
        return new SignInForm(email, true, 0);
    }

    static SignInForm slow(String email, Duration wait) {
        return new SignInForm(email, false, minutes(wait));
    }

    /** Rounded up, so that who waits as told gets in. */
    static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    public Mistakes mistakes(Words words) {
        var mistakes = new Mistakes();
        if (wrong) {
            mistakes.add(Mistakes.WHOLE, words.t("people.sign_in.wrong"));
        }
        if (minutes > 0) {
            mistakes.add(Mistakes.WHOLE, words.t("people.sign_in.slow", minutes));
        }
        return mistakes;
    }
}
