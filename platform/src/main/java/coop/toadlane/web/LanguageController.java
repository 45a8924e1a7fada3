package coop.toadlane.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The switch of the language at the foot of every page. */
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
        RedirectView there = new RedirectView(isHere(back) ? back : "/");
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    /** Only paths of this server: never a way to send a visitor elsewhere. */
    private static boolean isHere(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    }
}
