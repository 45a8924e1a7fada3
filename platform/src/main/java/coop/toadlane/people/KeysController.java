package coop.toadlane.people;

import coop.toadlane.people.AccessTokens.Scope;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's access tokens and passkeys. */
@Controller
class KeysController {

    private static final int LONGEST_LIFE_DAYS = 366;

    private final MyPages pages;
    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final Texts texts;

    KeysController(MyPages pages, AccessTokens tokens, Passkeys passkeys, Texts texts) {
        this.pages = pages;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.texts = texts;
    }

    /** Shows the token in the answer itself: it is stored nowhere, so it is seen only now. */
    @PostMapping("/me/tokens")
    String issue(
            Person person,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistakes = mistakes(label, days, texts.in(person.language()));
        if (mistakes.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(person, request, model, "token", mistakes);
        }
        var reach = "act".equals(scope) ? Scope.ACT : Scope.READ;
        var token = tokens.issue(person.id(), label.strip(), reach, Duration.ofDays(days));
        response.setStatus(HttpStatus.CREATED.value());
        model.addAttribute("token", token);
        model.addAttribute("label", label.strip());
        return "people/token";
    }

    /** What is wrong with a token that is asked for. */
    static Mistakes mistakes(String label, int days, Words words) {
        var mistakes = new Mistakes();
        if (label.isBlank() || label.length() > 100) {
            mistakes.add("label", words.t("people.me.token.label_missing"));
        }
        if (days < 1 || days > LONGEST_LIFE_DAYS) {
            mistakes.add("days", words.t("people.me.token.days_wrong"));
        }
        return mistakes;
    }

    @PostMapping("/me/tokens/{id}/revocation")
    String revoke(Person person, @PathVariable UUID id, RedirectAttributes next) {
        return gone(person, tokens.revoke(person.id(), id), "people.me.token.revoked", next);
    }

    @PostMapping("/me/passkeys/{id}/removal")
    String remove(Person person, @PathVariable String id, RedirectAttributes next) {
        return gone(person, passkeys.remove(person.id(), id), "people.me.passkey.removed", next);
    }

    private String gone(Person person, boolean done, String text, RedirectAttributes next) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute(Done.KEY, new Done(texts.in(person.language()).t(text)));
        return "redirect:/me";
    }
}
