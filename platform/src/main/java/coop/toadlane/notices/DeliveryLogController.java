package coop.toadlane.notices;

import coop.toadlane.decisions.Announcements;
import coop.toadlane.decisions.Proposals;
import coop.toadlane.members.Members;
import coop.toadlane.members.Visit;
import coop.toadlane.notices.DeliveryLog.Subject;
import coop.toadlane.words.Done;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the secretary whom the letters about a proposal, or to new members, have reached. */
@Controller
class DeliveryLogController {
    private static final String SECRETARY = "secretary";
    private static final String PROPOSALS = "/c/{coop}/proposals/{number:\\d{1,9}}/letters";
    private static final String MEMBERS = "/c/{coop}/members/letters";
    private static final int PAGE = 100;
    private final DeliveryLog log;
    private final Announcements announcements;
    private final Members members;

    DeliveryLogController(DeliveryLog log, Announcements announcements, Members members) {
        this.log = log;
        this.announcements = announcements;
        this.members = members;
    }

    @GetMapping(PROPOSALS)
    String show(Visit visit, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        visit.seat().mustHold(SECRETARY);
        var matter =
                announcements
                        .matter(visit.coop(), number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var back = Proposals.href(visit.coop(), number);
        return show(visit, Subject.proposal(number), "log", back, matter.title(), page);
    }

    @GetMapping(MEMBERS)
    String invitations(Visit visit, @RequestParam(defaultValue = "1") int page) {
        visit.seat().mustHold(SECRETARY);
        var title = visit.t("members.list.title");
        return show(visit, Subject.INVITATIONS, "invitations", members(visit), title, page);
    }

    private static String members(Visit visit) {
        return "/c/" + visit.coop() + "/members";
    }

    private String show(
            Visit visit, Subject about, String kind, String back, String from, int page) {
        int number = Math.clamp(page, 1, 1_000_000);
        var coop = visit.coop();
        var lines = log.lines(coop, about, PAGE + 1, (number - 1) * PAGE);
        var whom = lines.stream().map(DeliveryLog.Line::member).toList();
        visit.model()
                .addAttribute(
                        "page",
                        DeliveryPage.of(
                                kind,
                                back,
                                from,
                                back + "/letters",
                                log.sums(coop, about),
                                lines.subList(0, Math.min(lines.size(), PAGE)),
                                members.names(visit.seat(), whom),
                                visit.words()))
                .addAttribute("number", number)
                .addAttribute("more", lines.size() > PAGE);
        return "notices/log";
    }

    @PostMapping(PROPOSALS + "/attempts")
    String again(Visit visit, @PathVariable int number) {
        var back = Proposals.href(visit.coop(), number);
        return again(visit, Subject.proposal(number), back);
    }

    @PostMapping(MEMBERS + "/attempts")
    String inviteAgain(Visit visit) {
        return again(visit, Subject.INVITATIONS, members(visit));
    }

    private String again(Visit visit, Subject about, String back) {
        visit.seat().mustHold(SECRETARY);
        int again = log.again(visit.coop(), about);
        return visit.leave(new Done(visit.t("notices.log.again.done", again)), back + "/letters");
    }
}
