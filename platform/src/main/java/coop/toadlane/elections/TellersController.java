package coop.toadlane.elections;

import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The tellers' table: who was handed a paper, and what stands on the papers. */
@Controller
@RequestMapping("/c/{coop}/elections/{number:\\d+}")
class TellersController {
    private final ElectionVisits visits;
    private final ElectionPages pages;
    private final Elections elections;
    private final Texts texts;

    TellersController(
            ElectionVisits visits, ElectionPages pages, Elections elections, Texts texts) {
        this.visits = visits;
        this.pages = pages;
        this.elections = elections;
        this.texts = texts;
    }

    @GetMapping("/papers")
    String papers(Visit visit, @PathVariable int number) {
        return table(number, visit, new Mistakes(), Map.of());
    }

    /** The ballot paper itself, to be printed by anybody. */
    @GetMapping("/paper")
    String paper(Visit visit, @PathVariable int number) {
        visit.seat().mustBeMember();
        var election = visits.election(visit.seat(), number);
        if (election.opening() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // one paper for all: a language of one's own would tell whose it was
        var seat = visit.seat();
        var words = texts.in(CoopLanguage.of(seat.rulebook())).at(seat.zone());
        visit.model()
                .addAttribute("words", words)
                .addAttribute("page", pages.page(election, seat, words, null));
        return "elections/paper";
    }

    private String table(int number, Visit visit, Mistakes mistakes, Map<Integer, Integer> typed) {
        visit.seat().mustBeMember();
        var election = visits.election(visit.seat(), number);
        visit.model()
                .addAttribute("page", pages.page(election, visit.seat(), visit.words(), null))
                .addAttribute("papers", elections.papers(visit.coop(), number))
                .addAttribute("typed", typed)
                .addAttribute("mistakes", mistakes);
        return "elections/papers";
    }

    @PostMapping("/papers")
    String hand(Visit visit, @PathVariable int number) {
        var member = visit.field("member");
        if (!member.matches("[1-9]\\d{0,8}")) {
            return visit.wrong(
                    "member",
                    visit.t("elections.nominate.whom"),
                    mistakes -> table(number, visit, mistakes, Map.of()));
        }
        var act = new Acts.PaperHandout(number, new MemberNo(Integer.parseInt(member)));
        return answered(number, visit, act, "elections.done.handed", Map.of());
    }

    @PostMapping("/papers/entries")
    String enter(Visit visit, @PathVariable int number) {
        var places = RankForm.read(visit.sent());
        var paper = visit.field("paper");
        visit.model().addAttribute("typedPaper", paper);
        if (!paper.matches("[1-9]\\d{0,8}")) {
            return visit.wrong(
                    "paper",
                    visit.t("elections.tellers.which"),
                    mistakes -> table(number, visit, mistakes, places));
        }
        if (RankForm.unreadable(visit.sent())) {
            return visit.wrong(
                    "ranks",
                    visit.t("elections.ballot.unreadable"),
                    mistakes -> table(number, visit, mistakes, places));
        }
        var act = new Acts.PaperEntry(number, Integer.parseInt(paper), RankForm.ranks(places));
        return answered(number, visit, act, "elections.done.entered", places);
    }

    private String answered(
            int number, Visit visit, Act act, String done, Map<Integer, Integer> typed) {
        visit.seat().mustBeMember();
        return visit.answer(
                visit.perform(act),
                done,
                Election.href(visit.coop(), number) + "/papers",
                mistakes -> table(number, visit, mistakes, typed));
    }
}
