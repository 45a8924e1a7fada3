package coop.toadlane.decisions;

import coop.toadlane.decisions.Deeds.Visit;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
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
    static final int REASON = 4000;
    private final Deeds deeds;
    private final Particulars particulars;
    private final BallotBox box;

    BallotController(Deeds deeds, Particulars particulars, BallotBox box) {
        this.deeds = deeds;
        this.particulars = particulars;
        this.box = box;
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
        if (reason.length() > REASON) {
            response.setStatus(422);
            model.addAttribute("typed", reason);
            return deeds.show(
                    number,
                    visit,
                    new Mistakes()
                            .add(
                                    "reason",
                                    words.t("refusal.decisions.objection-too-long", REASON)));
        }
        var outcome = cast(visit, number, chosen, reason.strip());
        model.addAttribute("typed", reason);
        return deeds.answered(number, visit, outcome, "decisions.done.voted");
    }

    /** The reason is kept first; if its vote was refused, or cast before, it goes again. */
    Outcome cast(Visit visit, int number, Choice choice, String reason) {
        Kept kept = reason.isEmpty() ? null : particulars.keepText(reason);
        var ballot =
                new Acts.Ballot(
                        number,
                        choice,
                        kept == null ? null : kept.id().value(),
                        kept == null ? null : kept.commitment());
        var outcome = deeds.perform(visit, ballot);
        if (kept != null) {
            var used =
                    box.of(visit.seat().coop(), number, visit.seat().member())
                            .filter(vote -> kept.id().value().equals(vote.reason()));
            if (used.isEmpty()) {
                particulars.erase(kept.id());
            }
        }
        return outcome;
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
