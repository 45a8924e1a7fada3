package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretary erases who a former member or an applicant was. */
@Controller
class ErasureController {
    private final MemberPages pages;

    ErasureController(MemberPages pages) {
        this.pages = pages;
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/erasure")
    String member(Visit visit, @PathVariable int number) {
        visit.seat().mustHold(ApplicationsController.SECRETARY);
        pages.find(visit.seat(), number);
        var act = new Erasure(new MemberNo(number), visit.sent().containsKey("texts"));
        return erased(visit, act, "/c/%s/members/%d".formatted(visit.coop(), number));
    }

    @PostMapping("/c/{coop}/applications/{number:\\d+}/erasure")
    String applicant(Visit visit, @PathVariable int number) {
        visit.seat().mustHold(ApplicationsController.SECRETARY);
        var next = "/c/" + visit.coop() + "/applications";
        return erased(visit, new ApplicationErasure(number), next);
    }

    /** Irreversible, so the form has a box that says so: without it nothing happens. */
    private static String erased(Visit visit, Act act, String next) {
        return visit.sent().containsKey("sure")
                ? visit.tell(visit.perform(act), "members.erasure.done", next)
                : visit.leave(Done.refused(visit.t("members.erasure.unsure")), next);
    }
}
