package coop.toadlane.decisions;

import coop.toadlane.decisions.Deeds.Visit;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Votes, and objections that are taken out of the way. */
@Controller
@RequestMapping("/c/{coop}/proposals/{number:\\d+}")
class BallotController {
    private final Deeds deeds;
    private final Writings writings;

    BallotController(Deeds deeds, Writings writings) {
        this.deeds = deeds;
        this.writings = writings;
    }

    @PostMapping("/ballot")
    String vote(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustBeMember();
        var visit = new Visit(seat, speaks, key, model, flash, response);
        var chosen = choice(choice);
        var words = deeds.words(visit);
        if (chosen == null) {
            response.setStatus(422);
            model.addAttribute("typed", reason);
            return deeds.show(
                    number,
                    visit,
                    new Mistakes().add("choice", words.t("refusal.decisions.choice")));
        }
        if (reason.length() > Writings.REASON) {
            response.setStatus(422);
            model.addAttribute("typed", reason);
            return deeds.show(
                    number,
                    visit,
                    new Mistakes()
                            .add(
                                    "reason",
                                    words.t(
                                            "refusal.decisions.objection-too-long",
                                            Writings.REASON)));
        }
        var outcome = writings.vote(seat, visit.sentKey(), number, chosen, reason);
        model.addAttribute("typed", reason);
        return deeds.answered(number, visit, outcome, "decisions.done.voted");
    }

    static @Nullable Choice choice(String text) {
        for (var choice : Choice.values()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        return null;
    }

    @PostMapping("/objections/{member:\\d+}/resolution")
    String resolve(
            Seat seat,
            @PathVariable int number,
            @PathVariable int member,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return deeds.on(
                number,
                visit,
                new Acts.ObjectionResolution(number, new MemberNo(member)),
                "decisions.done.resolved");
    }
}
