package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.Links.Deed;
import coop.toadlane.people.Links.Link;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A letter's link: looked at as often as you like, taken once. */
@Controller
class LinkController {

    private final Links links;
    private final People people;
    private final Entry entry;
    private final Letters letters;
    private final Sessions sessions;

    LinkController(Links links, People people, Entry entry, Letters letters, Sessions sessions) {
        this.links = links;
        this.people = people;
        this.entry = entry;
        this.letters = letters;
        this.sessions = sessions;
    }

    @GetMapping("/link/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        return links.look(token)
                .map(link -> confirm(model, token, link))
                .orElseGet(() -> spent(response));
    }

    @PostMapping("/link/{token}")
    @Transactional
    public String take(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var link = links.take(token);
        if (link.isEmpty()) {
            return spent(response);
        }
        var person = perform(link.get().deed());
        if (person.isEmpty()) {
            return spent(response);
        }
        var wish = entry.admit(person.get(), request, response);
        MyPages.cameByLink(request);
        return "redirect:" + link.get().wayBack().orElse(wish);
    }

    /** The person to let in; empty if somebody else has taken the address meanwhile. */
    private Optional<PersonId> perform(Deed deed) {
        return switch (deed) {
            case Deed.SignIn(var person, _) -> Optional.of(person);
            case Deed.SignUp wanted ->
                    people.insert(
                            wanted.name(),
                            wanted.email(),
                            wanted.language(),
                            wanted.zone(),
                            wanted.hash());
            case Deed.NewEmail(var person, var email) -> change(person, email);
            case Deed.OldEmail(var person, var email) -> takeBack(person, email);
        };
    }

    private Optional<PersonId> change(PersonId id, String email) {
        var before = people.find(id);
        if (!people.setEmail(id, email)) {
            return Optional.empty();
        }
        before.ifPresent(letters::addressChanged);
        return Optional.of(id);
    }

    /** Whoever changed the address may still be signed in: nobody is, afterwards. */
    private Optional<PersonId> takeBack(PersonId id, String email) {
        if (!people.setEmail(id, email)) {
            return Optional.empty();
        }
        links.voidAddresses(id);
        sessions.endAll(id);
        return Optional.of(id);
    }

    private static String confirm(Model model, String token, Link link) {
        var kind =
                switch (link.deed()) {
                    case Deed.SignIn _ -> "sign_in";
                    case Deed.SignUp _ -> "sign_up";
                    case Deed.NewEmail _ -> "new_email";
                    case Deed.OldEmail _ -> "old_email";
                };
        var email =
                switch (link.deed()) {
                    case Deed.SignIn(_, var address) -> address;
                    case Deed.SignUp wanted -> wanted.email();
                    case Deed.NewEmail(_, var address) -> address;
                    case Deed.OldEmail(_, var address) -> address;
                };
        model.addAttribute("token", token);
        model.addAttribute("kind", kind);
        model.addAttribute("email", email);
        return "people/link";
    }

    private static String spent(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "people/link-spent";
    }
}
