package coop.toadlane.notices;

import coop.toadlane.decisions.Announcements;
import coop.toadlane.decisions.Proposals;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the secretary whom the letters about a proposal have reached. */
@Controller
class DeliveryLogController {
    private static final String SECRETARY = "secretary";
    private static final int PAGE = 100;
    private final DeliveryLog log;
    private final Announcements announcements;
    private final Members members;
    private final Texts texts;

    DeliveryLogController(
            DeliveryLog log, Announcements announcements, Members members, Texts texts) {
        this.log = log;
        this.announcements = announcements;
        this.members = members;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/proposals/{number}/letters")
    String show(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int page,
            Locale speaks,
            Model model) {
        seat.mustHold(SECRETARY);
        var matter =
                announcements
                        .matter(seat.coop(), number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int from = (Math.max(page, 1) - 1) * PAGE;
        var lines = log.lines(seat.coop(), number, PAGE + 1, from);
        var words = texts.in(speaks);
        var named = members.names(seat, lines.stream().map(DeliveryLog.Line::member).toList());
        model.addAttribute(
                "page",
                DeliveryPage.of(
                        matter,
                        log.sums(seat.coop(), number),
                        lines.subList(0, Math.min(lines.size(), PAGE)),
                        named,
                        words));
        model.addAttribute("number", Math.max(page, 1));
        model.addAttribute("more", lines.size() > PAGE);
        return "notices/log";
    }

    @PostMapping("/c/{coop}/proposals/{number}/letters/attempts")
    String again(Seat seat, @PathVariable int number, Locale speaks, RedirectAttributes flash) {
        seat.mustHold(SECRETARY);
        int again = log.again(seat.coop(), number);
        flash.addFlashAttribute(
                Done.KEY, new Done(texts.in(speaks).t("notices.log.again.done", again)));
        return "redirect:" + Proposals.href(seat.coop(), number) + "/letters";
    }
}
