package coop.toadlane.decisions;

import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.people.Particulars.Kept;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
            Visit visit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "NONE") Acts.Side side,
            @RequestParam(required = false) @Nullable Integer inReplyTo) {
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
            Visit visit,
            @PathVariable int number,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String comment) {
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
            visit.model().addAttribute("typedComment", text);
            var sentence = visit.t("refusal.decisions.comment", Writings.TEXT);
            return deeds.wrong(number, visit, "comment", sentence);
        }
        var outcome = writings.say(visit.seat(), visit.key(), text, act);
        return deeds.answered(number, visit, outcome, "decisions.done.commented");
    }

    @PostMapping("/{place:\\d+}/removal")
    String remove(Visit visit, @PathVariable int number, @PathVariable int place) {
        var outcome = writings.remove(visit.seat(), visit.key(), number, place);
        return deeds.answered(number, visit, outcome, "decisions.done.removed");
    }
}
