package coop.toadlane.people;

import coop.toadlane.people.Links.Deed;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer asks for an account; a letter confirms the address before there is one. */
@Controller
class SignUpController {

    private final Letters letters;
    private final Gate gate;
    private final Entry entry;
    private final Post post;
    private final Texts texts;
    private final Choices choices;

    SignUpController(
            Letters letters, Gate gate, Entry entry, Post post, Texts texts, Choices choices) {
        this.letters = letters;
        this.gate = gate;
        this.entry = entry;
        this.post = post;
        this.texts = texts;
        this.choices = choices;
    }

    @GetMapping("/sign-up")
    String page(Model model, Locale language) {
        var form = new SignUpForm("", "", "", choices.spoken(language.getLanguage()), "");
        return page(model, form, new Mistakes());
    }

    @PostMapping("/sign-up")
    String signUp(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            Locale speaks,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new SignUpForm(name, email, password, choices.spoken(language), zone);
        var words = texts.in(speaks);
        var mistakes = form.mistakes(words);
        if (mistakes.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, form, mistakes);
        }
        var wait = gate.ring(request, form.email());
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
            var minutes = SignInForm.minutes(wait.get());
            mistakes.add(Mistakes.WHOLE, words.t("people.sign_in.slow", minutes));
            return page(model, form, mistakes);
        }
        var hash = password.isEmpty() ? null : Passwords.hash(password);
        letters.signUp(
                new Deed.SignUp(form.name(), form.email(), form.language(), form.zone(), hash),
                entry.wish(request, response));
        return "redirect:/sign-up/letter";
    }

    @GetMapping("/sign-up/letter")
    String sent(Model model) {
        model.addAttribute("console", post.toConsole());
        return "people/letter-sent";
    }

    private String page(Model model, SignUpForm form, Mistakes mistakes) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("languages", choices.languages());
        model.addAttribute("zones", Choices.zones());
        return "people/sign-up";
    }
}
