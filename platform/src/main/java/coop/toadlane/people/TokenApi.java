package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.AccessTokens.AccessToken;
import coop.toadlane.people.AccessTokens.Scope;
import coop.toadlane.people.Links.Deed;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A program's own way to a token: by the link of a letter, or by address and password. */
@RestController
class TokenApi {
    private static final int STANDARD_DAYS = 90;

    private final AccessTokens tokens;
    private final Links links;
    private final LinkDeeds deeds;
    private final People people;
    private final Gate gate;
    private final Texts texts;

    TokenApi(
            AccessTokens tokens,
            Links links,
            LinkDeeds deeds,
            People people,
            Gate gate,
            Texts texts) {
        this.tokens = tokens;
        this.links = links;
        this.deeds = deeds;
        this.people = people;
        this.gate = gate;
        this.texts = texts;
    }

    /**
     * What a token is to be, and who asks for it.
     *
     * @param link the address in a letter of signing up or in, or its last part; taken once
     * @param email with the password, in place of a link
     * @param scope what it may do; left out, read only
     * @param days until it ends; left out, 90
     */
    record Wanted(
            @Nullable String link,
            @Nullable String email,
            @Nullable String password,
            String label,
            @Nullable Scope scope,
            @Nullable Integer days) {
        int life() {
            return days == null ? STANDARD_DAYS : days;
        }
    }

    /** Shown this once: the server keeps only its hash. */
    record Issued(String token, String label, Scope scope, int days) {}

    @PostMapping("/api/tokens")
    ResponseEntity<?> issue(@RequestBody Wanted wanted, HttpServletRequest request, Locale speaks) {
        var words = texts.in(speaks);
        var mistakes = KeysController.mistakes(wanted.label(), wanted.life(), words);
        if (mistakes.any()) {
            return Complaint.of(words, mistakes);
        }
        if (wanted.link() != null) {
            return byLink(wanted.link().replaceAll(".*/", ""))
                    .<ResponseEntity<?>>map(person -> issue(wanted, person))
                    .orElseGet(() -> gone(words));
        }
        var email = wanted.email() == null ? "" : wanted.email();
        var wait = gate.knock(request, email);
        if (wait.isPresent()) {
            var minutes = SignInForm.minutes(wait.get());
            return AccountApi.slow(wait.get(), words.t("people.sign_in.slow", minutes));
        }
        var password = wanted.password() == null ? "" : wanted.password();
        if (!Passwords.match(password, people.passwordOf(email))) {
            var wrong = words.t("people.sign_in.wrong");
            return Complaint.of(words, new Mistakes().add(Mistakes.WHOLE, wrong));
        }
        gate.open(request, email);
        return issue(wanted, people.findByEmail(email).orElseThrow().id());
    }

    /** Links that change an address are for their reader's own eyes, not for a program. */
    private Optional<PersonId> byLink(String token) {
        return links.look(token)
                .filter(link ->
                        link.deed() instanceof Deed.SignUp || link.deed() instanceof Deed.SignIn)
                .flatMap(_ -> deeds.take(token))
                .map(LinkDeeds.Admitted::person);
    }

    private ResponseEntity<?> issue(Wanted wanted, PersonId person) {
        var scope = wanted.scope() == null ? Scope.READ : wanted.scope();
        var label = wanted.label().strip();
        var token = tokens.issue(person, label, scope, Duration.ofDays(wanted.life()));
        return ResponseEntity.created(URI.create("/api/tokens"))
                .header("Cache-Control", "no-store")
                .body(new Issued(token, label, scope, wanted.life()));
    }

    private static ResponseEntity<?> gone(Words words) {
        var sentence = words.t("people.confirm.spent.text");
        return Complaint.of(HttpStatus.GONE, sentence, List.of(Complaint.at("link", sentence)));
    }

    /** One's own tokens, without their secrets. */
    @GetMapping("/api/tokens")
    List<AccessToken> list(Person person) {
        return tokens.of(person.id());
    }

    @PostMapping("/api/tokens/{id}/revocation")
    ResponseEntity<Void> revoke(Person person, @PathVariable UUID id) {
        if (!tokens.revoke(person.id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
