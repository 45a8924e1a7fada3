package coop.toadlane.web;

import coop.toadlane.decisions.Proposals;
import coop.toadlane.decisions.Resolutions;
import coop.toadlane.members.Applications;
import coop.toadlane.members.MemberClass;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.pictures.ClassShare;
import coop.toadlane.shares.ShareClass;
import coop.toadlane.surplus.Surplus;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door of a co-op: what it is for, who owns it, what it decided, how to join. */
@Controller
class CoopDoorController {
    private static final int LAST = 5;
    private final Members members;
    private final Applications applications;
    private final Proposals proposals;
    private final Resolutions resolutions;
    private final Surplus surplus;

    CoopDoorController(
            Members members,
            Applications applications,
            Proposals proposals,
            Resolutions resolutions,
            Surplus surplus) {
        this.members = members;
        this.applications = applications;
        this.proposals = proposals;
        this.resolutions = resolutions;
        this.surplus = surplus;
    }

    @GetMapping("/c/{coop}")
    String show(Seat seat, Model model) {
        var classes = MemberClass.all(seat.rulebook());
        var parts =
                members.counts(seat.coop(), seat.today()).entrySet().stream()
                        .map(count ->
                                new ClassShare.Part(
                                        classes.containsKey(count.getKey())
                                                ? classes.get(count.getKey()).name()
                                                : count.getKey(),
                                        count.getValue(),
                                        ""))
                        .toList();
        model.addAttribute("house", seat.house());
        model.addAttribute("classes", classes.values());
        model.addAttribute("picture", new ClassShare(parts));
        model.addAttribute("shareClasses", ShareClass.all(seat.rulebook()).values());
        model.addAttribute("resolutions", resolutions.last(seat.coop(), LAST));
        model.addAttribute("open", proposals.open(seat.coop()));
        model.addAttribute("member", seat.isMember());
        model.addAttribute(
                "applied",
                seat.person() != null && applications.isWaiting(seat.coop(), seat.person().id()));
        model.addAttribute(
                "period",
                surplus.periods(seat.coop()).stream()
                        .max(Comparator.comparing(Surplus.Period::to))
                        .orElse(null));
        return "web/coop";
    }
}
