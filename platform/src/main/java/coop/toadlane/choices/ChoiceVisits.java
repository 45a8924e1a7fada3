package coop.toadlane.choices;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a form of this room asks for to the clerk, and its answer back to a page. */
@Component
class ChoiceVisits {
    private final Clerk clerk;
    private final ChoiceFinder choices;
    private final ChoicePages pages;
    private final Texts texts;

    ChoiceVisits(Clerk clerk, ChoiceFinder choices, ChoicePages pages, Texts texts) {
        this.clerk = clerk;
        this.choices = choices;
        this.pages = pages;
        this.texts = texts;
    }

    /** What a form came with besides its fields. */
    record Visit(
            Seat seat,
            Locale speaks,
            Map<String, String> sent,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {

        String field(String name) {
            return sent.getOrDefault(name, "").strip();
        }

        String key() {
            var key = field("key");
            return key.isEmpty() || key.length() > Request.KEY_LENGTH
                    ? UUID.randomUUID().toString()
                    : key;
        }
    }

    Words words(Visit visit) {
        return texts.in(visit.speaks());
    }

    Outcome perform(Visit visit, Act act) {
        return clerk.perform(
                new Request(visit.seat().coop(), visit.seat().actor(), visit.key(), act));
    }

    /** The act's receipt on the choice's page, or the page with what is wrong. */
    String answered(
            int number,
            Visit visit,
            Outcome outcome,
            String done,
            @Nullable Map<Integer, Integer> typed) {
        return switch (outcome) {
            case Outcome.Done(var receipt) -> {
                visit.flash()
                        .addFlashAttribute(
                                Done.KEY, new Done(words(visit).t(done), receipt.minute()));
                yield "redirect:" + Choice.href(visit.seat().coop(), number);
            }
            case Outcome.Refused(var refusal) ->
                    wrong(number, visit, Refusals.mistakes(words(visit), refusal), typed);
        };
    }

    String wrong(
            int number, Visit visit, Mistakes mistakes, @Nullable Map<Integer, Integer> typed) {
        visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        visit.model().addAttribute("typed", visit.sent());
        return show(number, visit.seat(), visit.speaks(), visit.model(), mistakes, typed);
    }

    String show(
            int number,
            Seat seat,
            Locale speaks,
            Model model,
            Mistakes mistakes,
            @Nullable Map<Integer, Integer> marks) {
        seat.mustBeMember();
        var choice = find(seat, number);
        model.addAttribute("page", pages.page(choice, seat, texts.in(speaks), marks));
        model.addAttribute("mistakes", mistakes);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "choices/choice";
    }

    /** The choice, or the answer that there is none. */
    Choice find(Seat seat, int number) {
        return choices.find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
