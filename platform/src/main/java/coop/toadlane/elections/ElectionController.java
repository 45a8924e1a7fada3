package coop.toadlane.elections;

import coop.toadlane.elections.ElectionVisits.Visit;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String show(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        return visits.show(number, seat, speaks, model, new Mistakes(), null);
    }

    @PostMapping("/nominations")
    String nominate(
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
            var mistakes =
                    new Mistakes().add("member", visits.words(speaks).t("elections.nominate.whom"));
            return visits.show(number, seat, speaks, model, mistakes, null);
        }
        var nominee = new MemberNo(Integer.parseInt(member.strip()));
        return visits.on(
                number,
                visit,
                new Acts.Nomination(number, nominee),
                nominee.equals(seat.member())
                        ? "elections.done.stands"
                        : "elections.done.nominated");
    }

    @PostMapping("/acceptance")
    String accept(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return visits.on(number, visit, new Acts.Acceptance(number), "elections.done.stands");
    }

    @PostMapping("/statement")
    String state(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String statement,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustBeMember();
        var visit = new Visit(seat, speaks, key, model, flash, response);
        if (statement.isBlank() || statement.length() > CandidateStatements.LONGEST) {
            response.setStatus(422);
            model.addAttribute("typed", statement);
            var words = visits.words(speaks);
            var wrong = words.t("elections.statement.wrong", CandidateStatements.LONGEST);
            return visits.show(
                    number, seat, speaks, model, new Mistakes().add("statement", wrong), null);
        }
        var outcome = statements.state(seat, visit.sentKey(), number, statement);
        return visits.answered(number, visit, outcome, "elections.done.stated", null);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return visits.on(number, visit, new Acts.Withdrawal(number), "elections.done.withdrawn");
    }

    @PostMapping("/cancellation")
    String cancel(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return visits.on(number, visit, new Acts.Cancellation(number), "elections.done.cancelled");
    }

    @PostMapping("/ballot")
    String vote(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var key = sent.getOrDefault("key", "");
        var visit = new Visit(seat, speaks, key, model, flash, response);
        var places = RankForm.read(sent);
        return visits.on(
                number,
                visit,
                new Acts.Ballot(number, RankForm.ranks(places)),
                "elections.done.voted",
                places);
    }

    @PostMapping("/enactment")
    String retry(
            Seat seat,
            @PathVariable int number,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var visit = new Visit(seat, speaks, key, model, flash, response);
        return visits.on(number, visit, new Acts.Enactment(number), "elections.done.retried");
    }
}
