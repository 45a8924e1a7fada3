package coop.toadlane.people;

import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people choose the letters they get. */
@Controller
class MailChoicesController {
    private final MailChoices choices;
    private final Texts texts;

    MailChoicesController(MailChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @PostMapping("/me/letters")
    String choose(Person person, @RequestParam Map<String, String> form, RedirectAttributes next) {
        choices.choose(
                person.id(),
                Topic.chosen().stream().filter(topic -> form.containsKey(topic.key())).toList());
        var said = texts.in(person.language()).t("people.me.letters.done");
        next.addFlashAttribute(Done.KEY, new Done(said));
        return "redirect:/me";
    }
}
