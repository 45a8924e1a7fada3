package coop.toadlane.people;

import coop.toadlane.people.Links.Deed;
import coop.toadlane.people.Links.Link;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final LinkDeeds deeds;
    private final Entry entry;

    LinkController(Links links, LinkDeeds deeds, Entry entry) {
        this.links = links;
        this.deeds = deeds;
        this.entry = entry;
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
        var admitted = deeds.take(token);
        if (admitted.isEmpty()) {
            return spent(response);
        }
        var wish = entry.admit(admitted.get().person(), request, response);
        MyPages.cameByLink(request);
        return "redirect:" + admitted.get().wayBack().orElse(wish);
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
