package coop.toadlane.people;

import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may see and change of themselves. */
@Controller
class MeController {

    private final MyPages pages;
    private final People people;
    private final Letters letters;
    private final Sessions sessions;
    private final Gate gate;
    private final PasswordCheck passwords;
    private final Texts texts;

    MeController(
            MyPages pages,
            People people,
            Letters letters,
            Sessions sessions,
            Gate gate,
            PasswordCheck passwords,
            Texts texts) {
        this.pages = pages;
        this.people = people;
        this.letters = letters;
        this.sessions = sessions;
        this.gate = gate;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping("/me")
    String show(Person person, HttpServletRequest request, Model model) {
        return pages.show(person, request, model);
    }

    @PostMapping("/me/profile")
    String describe(
            Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var mistakes = new Mistakes();
        SignUpForm.nameFault(name.strip()).ifPresent(f -> mistakes.add("name", say(person, f)));
        if (mistakes.any()) {
            return wrong(person, request, response, model, "profile", mistakes);
        }
        var spoken = texts.languages().contains(language) ? language : "en";
        var there = SignUpForm.zoneOr(zone, person.timeZone().getId());
        people.describe(person.id(), name.strip(), spoken, there);
        next.addFlashAttribute(Done.KEY, new Done(texts.in(spoken).t("people.me.profile.done")));
        return "redirect:/me";
    }

    @PostMapping("/me/password")
    String changePassword(
            Person person,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var mistakes = new Mistakes();
        if (pages.asksOld(person, request)) {
            passwords.check(person, old, request, "old", mistakes);
        }
        Passwords.fault(fresh).ifPresent(fault -> mistakes.add("fresh", say(person, fault)));
        if (mistakes.any()) {
            return wrong(person, request, response, model, "password", mistakes);
        }
        people.setPassword(person.id(), Passwords.hash(fresh));
        letters.passwordChanged(person);
        sessions.endAllBut(person.id(), request.getSession().getId());
        next.addFlashAttribute(Done.KEY, new Done(say(person, "people.me.password.done")));
        return "redirect:/me";
    }

    @PostMapping("/me/address")
    String changeAddress(
            Person person,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var mistakes = new Mistakes();
        SignUpForm.emailFault(People.folded(email))
                .ifPresent(fault -> mistakes.add("email", say(person, fault)));
        if (!mistakes.any()) {
            gate.ring(request, email)
                    .map(SignInForm::minutes)
                    .ifPresent(m -> mistakes.add("email", say(person, "people.sign_in.slow", m)));
        }
        if (mistakes.any()) {
            return wrong(person, request, response, model, "address", mistakes);
        }
        letters.newEmail(person, People.folded(email));
        return "redirect:/sign-in/links";
    }

    @PostMapping("/me/sessions/end")
    String endSessions(Person person, HttpServletRequest request, RedirectAttributes next) {
        sessions.endAllBut(person.id(), request.getSession().getId());
        next.addFlashAttribute(Done.KEY, new Done(say(person, "people.me.sessions.done")));
        return "redirect:/me";
    }

    private String wrong(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            String form,
            Mistakes mistakes) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(person, request, model, form, mistakes);
    }

    private String say(Person person, String key, Object... with) {
        return texts.in(person.language()).t(key, with);
    }
}
