package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of proposals, and that of resolutions. */
@Controller
class ProposalsController {
    private final Matters matters;
    private final Clock clock;
    private final JdbcClient jdbc;

    ProposalsController(Matters matters, Clock clock, JdbcClient jdbc) {
        this.matters = matters;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @GetMapping("/c/{coop}/proposals")
    String list(Seat seat, Model model) {
        if (!seat.isMember()) {
            return "redirect:/c/" + seat.coop() + "/resolutions";
        }
        var lists =
                new ProposalLists(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var waiting = waiting(seat);
        for (var matter : matters.all(seat.coop())) {
            var stage = matter.stage(clock.instant());
            var line = new ProposalLists.Line(matter, stage, waiting.contains(matter.number()));
            switch (stage) {
                case OPEN, COUNTING -> lists.open().add(line);
                case NOTICED, QUEUED, STAYED, FAILED -> lists.coming().add(line);
                case DRAFT -> lists.drafts().add(line);
                case ENACTED, LOST, INQUORATE, TIED, EXPIRED, REVOKED, WITHDRAWN ->
                        lists.past().add(line);
            }
        }
        model.addAttribute("lists", lists);
        model.addAttribute("coop", seat.coop());
        return "decisions/proposals";
    }

    private Set<Integer> waiting(Seat seat) {
        return Set.copyOf(Waiting.votes(jdbc, seat));
    }

    @GetMapping("/c/{coop}/resolutions")
    String resolutions(Seat seat, Model model) {
        var carried =
                matters.all(seat.coop()).stream()
                        .filter(matter -> matter.closing() != null && matter.closing().carried())
                        .map(matter ->
                                new ProposalLists.Line(
                                        matter, matter.stage(clock.instant()), false))
                        .toList();
        model.addAttribute("carried", carried);
        model.addAttribute("member", seat.isMember());
        model.addAttribute("coop", seat.coop());
        return "decisions/resolutions";
    }
}
