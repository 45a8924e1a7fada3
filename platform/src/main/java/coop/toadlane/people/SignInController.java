package coop.toadlane.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in: by password here, by link through a letter, by passkey through its own script. */
@Controller
class SignInController {

    private final People people;
    private final Letters letters;
    private final Gate gate;
    private final Entry entry;
    private final Site site;
    private final Post post;

    SignInController(People people, Letters letters, Gate gate, Entry entry, Site site, Post post) {
        this.people = people;
        this.letters = letters;
        this.gate = gate;
        this.entry = entry;
        this.site = site;
        this.post = post;
    }

    @GetMapping("/sign-in")
    String page(Model model, HttpServletRequest request) {
        return page(model, request, SignInForm.EMPTY);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wait = gate.knock(request, email);
        if (wait.isPresent()) {
            slow(response, wait.get());
            return page(model, request, SignInForm.slow(email, wait.get()));
        }
        if (!Passwords.match(password, people.passwordOf(email))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, request, SignInForm.wrong(email));
        }
        gate.open(request, email);
        var person = people.findByEmail(email).orElseThrow();
        return "redirect:" + entry.admit(person.id(), request, response);
    }

    @PostMapping("/sign-in/links")
    String sendLink(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wait = gate.ring(request, email);
        if (wait.isPresent()) {
            slow(response, wait.get());
            return page(model, request, SignInForm.slow(email, wait.get()));
        }
        letters.signIn(email, entry.wish(request, response));
        return "redirect:/sign-in/links";
    }

    @GetMapping("/sign-in/links")
    String sent(Model model) {
        model.addAttribute("console", post.toConsole());
        return "people/letter-sent";
    }

    private static void slow(HttpServletResponse response, Duration wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }

    private String page(Model model, HttpServletRequest request, SignInForm form) {
        model.addAttribute("form", form);
        model.addAttribute("passkeys", site.offersPasskeys(request.getServerName()));
        return "people/sign-in";
    }
}
