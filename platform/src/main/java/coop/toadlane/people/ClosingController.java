package coop.toadlane.people;

import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing one's account: said first what goes and what stays, asked once, done at once. */
@Controller
public class ClosingController {

    private final Closing closing;
    private final MyPages pages;
    private final PasswordCheck passwords;
    private final Freshness freshness;
    private final Letters letters;
    private final Texts texts;

    ClosingController(
            Closing closing,
            MyPages pages,
            PasswordCheck passwords,
            Freshness freshness,
            Letters letters,
            Texts texts) {
        this.closing = closing;
        this.pages = pages;
        this.passwords = passwords;
        this.freshness = freshness;
        this.letters = letters;
        this.texts = texts;
    }

    /** How the person shows once more that it is them. */
    public enum Proof {
        PASSWORD,
        NONE_NEEDED,
        SIGN_IN_AGAIN
    }

    @GetMapping("/me/closing")
    String ask(Person person, HttpServletRequest request, Model model) {
        return page(person, request, model, new Mistakes());
    }

    @PostMapping("/me/closing")
    String close(
            Person person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var words = texts.in(person.language());
        var mistakes = new Mistakes();
        switch (proof(person, request)) {
            case PASSWORD -> passwords.check(person, password, request, "password", mistakes);
            case SIGN_IN_AGAIN -> mistakes.add(Mistakes.WHOLE, words.t("people.closing.again"));
            case NONE_NEEDED -> {}
        }
        if (mistakes.any() || !closing.close(person)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, request, model, mistakes);
        }
        letters.closed(person);
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        next.addFlashAttribute(Done.KEY, new Done(words.t("people.closing.done")));
        return "redirect:/";
    }

    private Proof proof(Person person, HttpServletRequest request) {
        if (pages.asksOld(person, request)) {
            return Proof.PASSWORD;
        }
        return freshness.isFresh(request) ? Proof.NONE_NEEDED : Proof.SIGN_IN_AGAIN;
    }

    private String page(Person person, HttpServletRequest request, Model model, Mistakes mistakes) {
        model.addAttribute("person", person);
        model.addAttribute("ties", closing.ties(person));
        model.addAttribute("proof", proof(person, request));
        model.addAttribute("mistakes", mistakes);
        return "people/closing";
    }
}
