package coop.toadlane.people;

import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for their password once more; guessing here is braked too. */
@Component
class PasswordCheck {

    private final People people;
    private final Gate gate;
    private final Texts texts;

    PasswordCheck(People people, Gate gate, Texts texts) {
        this.people = people;
        this.gate = gate;
        this.texts = texts;
    }

    /** Adds what is wrong with it to the mistakes of that field. */
    void check(
            Person person,
            String password,
            HttpServletRequest request,
            String field,
            Mistakes mistakes) {
        var words = texts.in(person.language());
        var wait = gate.knock(request, person.email()).map(SignInForm::minutes);
        if (wait.isPresent()) {
            mistakes.add(field, words.t("people.sign_in.slow", wait.get()));
        } else if (Passwords.match(password, people.passwordOf(person.email()))) {
            gate.open(request, person.email());
        } else {
            mistakes.add(field, words.t("people.me.password.old_wrong"));
        }
    }
}
