package coop.toadlane.elections;

import coop.toadlane.elections.ElectionVisits.Visit;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tellers' table: who was handed a paper, and what stands on the papers. */
@Controller
@RequestMapping("/c/{coop}/elections/{number:\\d+}")
class TellersController {
    private final ElectionVisits visits;
    private final ElectionPages pages;
    private final Elections elections;

    TellersController(ElectionVisits visits, ElectionPages pages, Elections elections) {
        this.visits = visits;
        this.pages = pages;
        this.elections = elections;
    }

    @GetMapping("/papers")
    String papers(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        return table(number, seat, speaks, model, new Mistakes(), Map.of());
    }

    /** The ballot paper itself, to be printed by anybody. */
    @GetMapping("/paper")
    String paper(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        seat.mustBeMember();
        var election = visits.election(seat, number);
        if (election.opening() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.page(election, seat, visits.words(speaks), null));
        return "elections/paper";
    }

    private String table(
            int number,
            Seat seat,
            Locale speaks,
            Model model,
            Mistakes mistakes,
            Map<Integer, Integer> typed) {
        seat.mustBeMember();
        var election = visits.election(seat, number);
        model.addAttribute("page", pages.page(election, seat, visits.words(speaks), null));
        model.addAttribute("papers", elections.papers(seat.coop(), number));
        model.addAttribute("typed", typed);
        model.addAttribute("mistakes", mistakes);
        return "elections/papers";
    }

    @PostMapping("/papers")
    String hand(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String member,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        if (!member.strip().matches("[1-9]\\d{0,8}")) {
            response.setStatus(422);
            var wrong = visits.words(speaks).t("elections.nominate.whom");
            return table(
                    number, seat, speaks, model, new Mistakes().add("member", wrong), Map.of());
        }
        var act = new Acts.PaperHandout(number, new MemberNo(Integer.parseInt(member.strip())));
        return answered(number, visit, act, "elections.done.handed", Map.of());
    }

    @PostMapping("/papers/entries")
    String enter(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, sent.getOrDefault("key", ""), model, flash, response);
        var places = RankForm.read(sent);
        var paper = sent.getOrDefault("paper", "").strip();
        model.addAttribute("typedPaper", paper);
        if (!paper.matches("[1-9]\\d{0,8}")) {
            response.setStatus(422);
            var wrong = visits.words(speaks).t("elections.tellers.which");
            return table(number, seat, speaks, model, new Mistakes().add("paper", wrong), places);
        }
        var act = new Acts.PaperEntry(number, Integer.parseInt(paper), RankForm.ranks(places));
        return answered(number, visit, act, "elections.done.entered", places);
    }

    private String answered(
            int number, Visit visit, Act act, String done, Map<Integer, Integer> typed) {
        visit.seat().mustBeMember();
        return switch (visits.perform(visit, act)) {
            case Outcome.Done(var receipt) ->
                    visits.done(
                            visit,
                            Election.href(visit.seat().coop(), number) + "/papers",
                            done,
                            receipt.minute());
            case Outcome.Refused(var refusal) -> {
                visit.response().setStatus(422);
                yield table(
                        number,
                        visit.seat(),
                        visit.speaks(),
                        visit.model(),
                        Refusals.mistakes(visits.words(visit.speaks()), refusal),
                        typed);
            }
        };
    }
}
