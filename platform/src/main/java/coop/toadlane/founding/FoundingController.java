package coop.toadlane.founding;

import coop.toadlane.founding.Question.Step;
import coop.toadlane.people.Person;
import coop.toadlane.people.Visitor;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding a co-op, a page at a time; every page can be left and come back to. */
@Controller
class FoundingController {
    private final Blueprints blueprints;
    private final FoundingDrafts drafts;
    private final FoundingSteps steps;

    FoundingController(Blueprints blueprints, FoundingDrafts drafts, FoundingSteps steps) {
        this.blueprints = blueprints;
        this.drafts = drafts;
        this.steps = steps;
    }

    @GetMapping("/found")
    String choose(Visitor visitor, Words words, Model model) {
        model.addAttribute("blueprints", blueprints.all());
        model.addAttribute("language", words.language());
        model.addAttribute(
                "open",
                visitor instanceof Visitor.SignedIn(var person)
                        ? drafts.open(person.id())
                        : List.of());
        return "founding/choose";
    }

    @PostMapping("/found")
    String begin(Person person, Words words, @RequestParam String blueprint) {
        var chosen = blueprints.find(blueprint).orElseThrow(FoundingController::missing);
        var id =
                drafts.begin(
                        person.id(),
                        blueprint,
                        Map.of(
                                "language", words.language(),
                                "currency", chosen.currency(),
                                "zone", zone(person, chosen),
                                "founder-name-0", person.name()));
        return at(id, Step.IDENTITY);
    }

    /** Where the founder lives; who never said so probably lives where the blueprint does. */
    private static String zone(Person person, Blueprint chosen) {
        return person.timeZone().getId().equals("UTC") ? chosen.zone() : person.timeZone().getId();
    }

    @GetMapping("/found/{id}/{step}")
    String show(
            Person person,
            Words words,
            @PathVariable UUID id,
            @PathVariable String step,
            Model model) {
        var draft = find(id, person);
        if (draft.founded() != null) {
            return "redirect:/c/" + draft.founded() + "/home";
        }
        return steps.show(draft, step(step), new Mistakes(), words, model);
    }

    @PostMapping("/found/{id}/{step}")
    String answer(
            Person person,
            Words words,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Model model) {
        var draft = find(id, person);
        if (draft.founded() != null) {
            return "redirect:/c/" + draft.founded() + "/home";
        }
        var page = step(step);
        var kept = Identity.completed(draft.with(only(typed, steps.fields(draft, page, words))));
        drafts.keep(kept);
        var mistakes = steps.check(kept, page, words);
        if (mistakes.any()) {
            return steps.show(kept, page, mistakes, words, model);
        }
        if (page != Step.REVIEW) {
            return at(id, Step.values()[page.ordinal() + 1]);
        }
        var minute = steps.found(kept, person, typed.containsKey("invite"), words, mistakes);
        if (minute.isEmpty()) {
            return steps.show(kept, page, mistakes, words, model);
        }
        flash.addFlashAttribute(
                Done.KEY,
                new Done(words.t("founding.done", kept.answer("name")), minute.getAsLong()));
        return "redirect:/c/" + kept.answer("slug") + "/home";
    }

    private FoundingDraft find(UUID id, Person person) {
        return drafts.find(id, person.id()).orElseThrow(FoundingController::missing);
    }

    private static Map<String, String> only(Map<String, String> typed, List<String> fields) {
        var kept = new HashMap<String, String>();
        for (var field : fields) {
            var value = typed.get(field);
            if (value != null) {
                kept.put(field, value.substring(0, Math.min(value.length(), 5000)));
            }
        }
        return kept;
    }

    private static Step step(String path) {
        for (var step : Step.values()) {
            if (step.path().equals(path.toLowerCase(Locale.ROOT))) {
                return step;
            }
        }
        throw missing();
    }

    private static String at(UUID id, Step step) {
        return "redirect:/found/" + id + "/" + step.path();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
