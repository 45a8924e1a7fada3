package coop.toadlane.decisions;

import coop.toadlane.members.Visit;
import coop.toadlane.words.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal's page, and what is done to it as a whole. */
@Controller
@RequestMapping("/c/{coop}/proposals/{number:\\d+}")
class ProposalController {
    private final Deeds deeds;

    ProposalController(Deeds deeds) {
        this.deeds = deeds;
    }

    @GetMapping
    String show(Visit visit, @PathVariable int number) {
        return deeds.show(number, visit, new Mistakes());
    }

    @PostMapping("/sponsorship")
    String sponsor(Visit visit, @PathVariable int number) {
        return deeds.on(number, visit, new Acts.Sponsorship(number), "decisions.done.sponsored");
    }

    @PostMapping("/sponsorship-end")
    String unsponsor(Visit visit, @PathVariable int number) {
        return deeds.on(
                number, visit, new Acts.SponsorshipEnd(number), "decisions.done.unsponsored");
    }

    @PostMapping("/notice")
    String notice(
            Visit visit, @PathVariable int number, @RequestParam(defaultValue = "0") int version) {
        var opens = visit.day("opens");
        if (opens == null && !visit.field("opens").isEmpty()) {
            return deeds.wrong(number, visit, "opens", visit.t("decisions.no-date"));
        }
        var act = new Acts.Notice(number, version, opens);
        return deeds.on(number, visit, act, "decisions.done.noticed");
    }

    @PostMapping("/withdrawal")
    String withdraw(Visit visit, @PathVariable int number) {
        return deeds.on(number, visit, new Acts.Withdrawal(number), "decisions.done.withdrawn");
    }

    @PostMapping("/stay")
    String stay(
            Visit visit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String stayReason) {
        return deeds.on(number, visit, new Acts.Stay(number, stayReason), "decisions.done.stayed");
    }

    @PostMapping("/enactment")
    String retry(Visit visit, @PathVariable int number) {
        return deeds.on(number, visit, new Acts.Enactment(number), "decisions.done.retried");
    }
}
