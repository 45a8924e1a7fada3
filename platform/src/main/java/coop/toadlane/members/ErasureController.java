package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Request;
import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretary erases who a former member or an applicant was. */
@Controller
class ErasureController {
    private final Clerk clerk;
    private final MemberPages pages;
    private final Texts texts;

    ErasureController(Clerk clerk, MemberPages pages, Texts texts) {
        this.clerk = clerk;
        this.pages = pages;
        this.texts = texts;
    }

    @PostMapping("/c/{coop}/members/{number:\\d+}/erasure")
    String member(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustHold(ApplicationsController.SECRETARY);
        pages.find(seat, number);
        var act = new Erasure(new MemberNo(number), typed.containsKey("texts"));
        perform(seat, typed, act, speaks, flash);
        return "redirect:/c/%s/members/%d".formatted(seat.coop(), number);
    }

    @PostMapping("/c/{coop}/applications/{number:\\d+}/erasure")
    String applicant(
            Seat seat,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustHold(ApplicationsController.SECRETARY);
        perform(seat, typed, new ApplicationErasure(number), speaks, flash);
        return "redirect:/c/" + seat.coop() + "/applications";
    }

    /** Irreversible, so the form has a box that says so: without it nothing happens. */
    private void perform(
            Seat seat,
            Map<String, String> typed,
            Act act,
            Locale speaks,
            RedirectAttributes flash) {
        var words = texts.in(speaks);
        if (!typed.containsKey("sure")) {
            flash.addFlashAttribute(Done.KEY, new Done(words.t("members.erasure.unsure")));
            return;
        }
        var outcome =
                clerk.perform(
                        new Request(seat.coop(), seat.actor(), JoinController.key(typed), act));
        flash.addFlashAttribute(Done.KEY, Told.of(words, outcome, "members.erasure.done"));
    }
}
