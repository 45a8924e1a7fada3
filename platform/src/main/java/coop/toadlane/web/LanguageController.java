package coop.toadlane.web;

import coop.toadlane.people.Choices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** How pages are shown: the switch of the language at their foot, and a page for all of it. */
@Controller
final class LanguageController {
    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (languages.speaks(language)) {
            languages.setLocale(request, response, Locale.forLanguageTag(language));
        }
        return to(back);
    }

    @GetMapping("/view")
    String show(
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Model model) {
        View view = View.of(request);
        model.addAttribute("back", isHere(back) ? back : "/");
        model.addAttribute("zone", view.zone() == null ? "" : view.zone().getId());
        model.addAttribute("light", view.light() == null ? "" : view.light());
        model.addAttribute("zones", Choices.zones());
        return "web/view";
    }

    @PostMapping("/view")
    RedirectView keep(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        View.of(zone, light).keep(request, response);
        return choose(language, back, request, response);
    }

    private static RedirectView to(String back) {
        RedirectView there = new RedirectView(isHere(back) ? back : "/");
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    /** Only paths of this server: never a way to send a visitor elsewhere. */
    private static boolean isHere(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    }
}
