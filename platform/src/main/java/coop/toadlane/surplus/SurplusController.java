package coop.toadlane.surplus;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the money goes, and what members did for it. */
@Controller
class SurplusController {
    static final String TREASURER = "treasurer";
    static final String AUDITOR = "auditor";
    private static final int SIZE = 50;
    private final Surplus surplus;
    private final SurplusPages pages;
    private final Uses uses;
    private final Members members;
    private final Texts texts;

    SurplusController(
            Surplus surplus, SurplusPages pages, Uses uses, Members members, Texts texts) {
        this.surplus = surplus;
        this.pages = pages;
        this.uses = uses;
        this.members = members;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/surplus")
    String overview(Seat seat, Locale speaks, Model model) {
        var words = texts.in(speaks);
        var periods = surplus.periods(seat.coop());
        var shown =
                periods.stream()
                        .filter(one -> surplus.distribution(seat.coop(), one.number()).isPresent())
                        .findFirst()
                        .or(() -> periods.stream().findFirst());
        model.addAttribute("seat", seat);
        model.addAttribute("periods", periods);
        model.addAttribute("rules", pages.rules(seat, words));
        model.addAttribute("view", shown.map(one -> pages.period(seat, one, words)).orElse(null));
        model.addAttribute(
                "own", seat.isMember() ? surplus.allotments(seat.coop(), seat.member()).size() : 0);
        return "surplus/surplus";
    }

    @GetMapping("/c/{coop}/surplus/periods/{number:\\d{1,9}}")
    String period(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("view", pages.period(seat, find(seat, number), texts.in(speaks)));
        return "surplus/period";
    }

    private Surplus.Period find(Seat seat, int number) {
        return surplus.period(seat.coop(), number).orElseThrow(SurplusController::nothing);
    }

    static String base(Seat seat) {
        return "/c/" + seat.coop() + "/surplus";
    }

    /** What is asked for is not here, or not for the one who asks. */
    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A member's own patronage; the treasurer and the auditor may look at anybody's. */
    @GetMapping("/c/{coop}/surplus/patronage")
    String patronage(
            Seat seat,
            @RequestParam(required = false) @Nullable Integer member,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var whose = whose(seat, member);
        int at = Math.clamp(page, 1, 1_000_000);
        long count = uses.count(seat.coop(), whose);
        model.addAttribute("seat", seat);
        model.addAttribute("member", whose.value());
        model.addAttribute("name", members.names(seat, List.of(whose)).getOrDefault(whose, ""));
        model.addAttribute("months", uses.months(seat.coop(), whose));
        model.addAttribute("lines", uses.lines(seat.coop(), whose, SIZE, (at - 1) * SIZE));
        model.addAttribute("page", at);
        model.addAttribute("pages", (int) Math.max(1, (count + SIZE - 1) / SIZE));
        return "surplus/patronage";
    }

    /** The member asked about, if the visitor may see their figures. */
    static MemberNo whose(Seat seat, @Nullable Integer member) {
        var own = seat.member();
        if (member == null || member == own.value()) {
            return own;
        }
        seat.mustHold(TREASURER, AUDITOR);
        if (member < 1) {
            throw nothing();
        }
        return new MemberNo(member);
    }
}
