package coop.toadlane.decisions;

import coop.toadlane.decisions.Deeds.Visit;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The discussion of a proposal. */
@Controller
@RequestMapping("/c/{coop}/proposals/{number:\\d+}/comments")
class CommentController {
    private final Deeds deeds;
    private final Writings writings;

    CommentController(Deeds deeds, Writings writings) {
        this.deeds = deeds;
        this.writings = writings;
    }

    @PostMapping
    String comment(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "NONE") Acts.Side side,
            @RequestParam(required = false) @Nullable Integer inReplyTo,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return written(
                number,
                visit,
                comment,
                kept ->
                        new Acts.Comment(
                                number,
                                inReplyTo,
                                inReplyTo == null ? side : Acts.Side.NONE,
                                kept.id().value(),
                                kept.commitment()));
    }

    @PostMapping("/{place:\\d+}/versions")
    String edit(
            Seat seat,
            @PathVariable int number,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String comment,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return written(
                number,
                visit,
                comment,
                kept -> new Acts.CommentEdit(number, place, kept.id().value(), kept.commitment()));
    }

    private String written(int number, Visit visit, String text, Function<Kept, Act> act) {
        visit.seat().mustBeMember();
        deeds.matter(visit.seat(), number);
        if (text.isBlank() || text.length() > Writings.TEXT) {
            visit.response().setStatus(422);
            visit.model().addAttribute("typedComment", text);
            var sentence = deeds.words(visit).t("refusal.decisions.comment", Writings.TEXT);
            return deeds.show(number, visit, new Mistakes().add("comment", sentence));
        }
        var outcome = writings.say(visit.seat(), visit.sentKey(), number, text, act);
        return deeds.answered(number, visit, outcome, "decisions.done.commented");
    }

    @PostMapping("/{place:\\d+}/removal")
    String remove(
            Seat seat,
            @PathVariable int number,
            @PathVariable int place,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        var outcome = writings.remove(seat, visit.sentKey(), number, place);
        return deeds.answered(number, visit, outcome, "decisions.done.removed");
    }
}
