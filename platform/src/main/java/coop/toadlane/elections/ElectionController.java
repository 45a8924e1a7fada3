package coop.toadlane.elections;

import coop.toadlane.members.Visit;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An election's page, nominations and ballots. */
@Controller
@RequestMapping("/c/{coop}/elections/{number:\\d+}")
class ElectionController {
    private final ElectionVisits visits;
    private final CandidateStatements statements;

    ElectionController(ElectionVisits visits, CandidateStatements statements) {
        this.visits = visits;
        this.statements = statements;
    }

    @GetMapping
    String show(Visit visit, @PathVariable int number) {
        return visits.show(number, visit, new Mistakes(), null);
    }

    @PostMapping("/nominations")
    String nominate(Visit visit, @PathVariable int number) {
        var member = visit.field("member");
        if (!member.matches("[1-9]\\d{0,8}")) {
            return visits.wrong(number, visit, "member", visit.t("elections.nominate.whom"));
        }
        var nominee = new MemberNo(Integer.parseInt(member));
        return visits.on(
                number,
                visit,
                new Acts.Nomination(number, nominee),
                nominee.equals(visit.seat().member())
                        ? "elections.done.stands"
                        : "elections.done.nominated");
    }

    @PostMapping("/acceptance")
    String accept(Visit visit, @PathVariable int number) {
        return visits.on(number, visit, new Acts.Acceptance(number), "elections.done.stands");
    }

    @PostMapping("/statement")
    String state(
            Visit visit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String statement) {
        visit.seat().mustBeMember();
        if (statement.isBlank() || statement.length() > CandidateStatements.LONGEST) {
            visit.model().addAttribute("typed", statement);
            var wrong = visit.t("elections.statement.wrong", CandidateStatements.LONGEST);
            return visits.wrong(number, visit, "statement", wrong);
        }
        var outcome = statements.state(visit.seat(), visit.key(), number, statement);
        return visits.answered(number, visit, outcome, "elections.done.stated", null);
    }

    @PostMapping("/withdrawal")
    String withdraw(Visit visit, @PathVariable int number) {
        return visits.on(number, visit, new Acts.Withdrawal(number), "elections.done.withdrawn");
    }

    @PostMapping("/cancellation")
    String cancel(Visit visit, @PathVariable int number) {
        return visits.on(number, visit, new Acts.Cancellation(number), "elections.done.cancelled");
    }

    @PostMapping("/ballot")
    String vote(Visit visit, @PathVariable int number) {
        var places = RankForm.read(visit.sent());
        if (RankForm.unreadable(visit.sent())) {
            visit.seat().mustBeMember();
            return visit.wrong(
                    "ranks",
                    visit.t("elections.ballot.unreadable"),
                    mistakes -> visits.show(number, visit, mistakes, places));
        }
        var ballot = new Acts.Ballot(number, RankForm.ranks(places));
        return visits.on(number, visit, ballot, "elections.done.voted", places);
    }

    @PostMapping("/enactment")
    String retry(Visit visit, @PathVariable int number) {
        return visits.on(number, visit, new Acts.Enactment(number), "elections.done.retried");
    }
}
