package coop.toadlane.people;

import coop.toadlane.people.Links.Deed;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing up by program; as on the page, a letter confirms the address before there is one. */
@RestController
class AccountApi {

    private final Letters letters;
    private final Gate gate;
    private final Post post;
    private final Texts texts;
    private final Choices choices;

    AccountApi(Letters letters, Gate gate, Post post, Texts texts, Choices choices) {
        this.letters = letters;
        this.gate = gate;
        this.post = post;
        this.texts = texts;
        this.choices = choices;
    }

    /**
     * Who wants an account.
     *
     * @param password left out by somebody who will come in by link or passkey
     * @param zone an IANA name
     */
    record Newcomer(
            String name,
            String email,
            @Nullable String password,
            @Nullable String language,
            @Nullable String zone) {

        SignUpForm form(Locale speaks, Choices choices) {
            return new SignUpForm(
                    name,
                    email,
                    password == null ? "" : password,
                    choices.spoken(language == null ? speaks.getLanguage() : language),
                    zone == null ? "UTC" : zone);
        }
    }

    /** Somebody who has an account, or not: nobody is told. */
    record Address(String email) {}

    /** The same whoever asked. */
    record Sent(String detail) {}

    @PostMapping("/api/people")
    ResponseEntity<?> signUp(
            @RequestBody Newcomer newcomer, HttpServletRequest request, Locale speaks) {
        var form = newcomer.form(speaks, choices);
        var mistakes = form.mistakes(texts.in(speaks));
        if (mistakes.any()) {
            return Complaint.of(texts.in(speaks), mistakes);
        }
        var hash = form.password().isEmpty() ? null : form.password();
        return ring(request, form.email(), speaks)
                .orElseGet(() -> {
                    letters.signUp(
                            new Deed.SignUp(
                                    form.name(),
                                    form.email(),
                                    form.language(),
                                    form.zone(),
                                    hash == null ? null : Passwords.hash(hash)),
                            Optional.empty());
                    return sent(speaks);
                });
    }

    @PostMapping("/api/links")
    ResponseEntity<?> sendLink(@RequestBody Address to, HttpServletRequest request, Locale speaks) {
        var fault = SignUpForm.emailFault(People.folded(to.email()));
        if (fault.isPresent()) {
            var words = texts.in(speaks);
            return Complaint.of(words, new Mistakes().add("email", words.t(fault.get())));
        }
        return ring(request, to.email(), speaks)
                .orElseGet(() -> {
                    letters.signIn(to.email(), Optional.empty());
                    return sent(speaks);
                });
    }

    private Optional<ResponseEntity<?>> ring(
            HttpServletRequest request, String email, Locale speaks) {
        return gate.ring(request, email).map(wait -> slow(wait, speaks));
    }

    private ResponseEntity<ProblemDetail> slow(Duration wait, Locale speaks) {
        return slow(wait, texts.in(speaks).t("people.sign_in.slow", SignInForm.minutes(wait)));
    }

    /** Too many tries: 429, and when to try again. */
    static ResponseEntity<ProblemDetail> slow(Duration wait, String sentence) {
        var problem = Complaint.of(HttpStatus.TOO_MANY_REQUESTS, sentence, List.of());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                .body(problem.getBody());
    }

    private ResponseEntity<?> sent(Locale speaks) {
        var words = texts.in(speaks);
        var where = post.toConsole() ? " " + words.t("people.letter.console") : "";
        return ResponseEntity.accepted().body(new Sent(words.t("people.letter.sent_text") + where));
    }
}
