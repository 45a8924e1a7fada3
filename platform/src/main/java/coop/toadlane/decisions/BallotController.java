package coop.toadlane.decisions;

import coop.toadlane.members.Visit;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
            Visit visit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason) {
        visit.seat().mustBeMember();
        visit.model().addAttribute("typed", reason);
        var chosen = choice(choice);
        if (chosen == null) {
            return deeds.wrong(number, visit, "choice", visit.t("refusal.decisions.choice"));
        }
        if (reason.length() > Writings.REASON) {
            var sentence = visit.t("refusal.decisions.objection-too-long", Writings.REASON);
            return deeds.wrong(number, visit, "reason", sentence);
        }
        var outcome = writings.vote(visit.seat(), visit.key(), number, chosen, reason);
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
    String resolve(Visit visit, @PathVariable int number, @PathVariable int member) {
        var act = new Acts.ObjectionResolution(number, new MemberNo(member));
        return deeds.on(number, visit, act, "decisions.done.resolved");
    }
}
