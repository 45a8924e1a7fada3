package coop.toadlane.members;

import coop.toadlane.office.Powers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as the law wants it, as at any day. */
@Controller
public class RegisterController {
    private static final int SIZE = 200;
    private static final String[] FULL = {"secretary", "auditor"};
    private final RegisterLines lines;
    private final RegisterAsAt register;
    private final Members members;
    private final Powers powers;

    RegisterController(RegisterLines lines, RegisterAsAt register, Members members, Powers powers) {
        this.register = register;
        this.lines = lines;
        this.members = members;
        this.powers = powers;
    }

    @GetMapping("/c/{coop}/members/register")
    String register(Visit visit, @RequestParam(defaultValue = "1") int page, Model model) {
        var seat = visit.seat();
        seat.mustBeMember();
        boolean full = isFull(seat);
        var typed = visit.day("on");
        var day = typed == null ? seat.today() : typed;
        var shown = register.page(seat.coop(), day, page, SIZE);
        int pages = Math.max(1, (shown.total() + SIZE - 1) / SIZE);
        model.addAttribute("seat", seat);
        model.addAttribute("day", day);
        model.addAttribute("wrong", typed == null && !visit.field("on").isEmpty());
        model.addAttribute("full", full);
        model.addAttribute("total", shown.total());
        model.addAttribute("lines", lines.of(seat, day, shown.members(), full));
        model.addAttribute("officers", full ? officers(seat) : List.of());
        model.addAttribute("page", Math.clamp(page, 1, pages));
        model.addAttribute("pages", pages);
        return "members/register";
    }

    private static boolean isFull(Seat seat) {
        return List.of(FULL).stream().anyMatch(seat::holds);
    }

    /**
     * Somebody who holds an office today, as the register must name them, with the day they assumed
     * it (Co-operative and Community Benefit Societies Act 2014 s.30, before it the 1965 Act s.44).
     */
    public record Officer(String office, int number, String name, LocalDate since) {}

    private List<Officer> officers(Seat seat) {
        var holders = powers.holders(seat.coop());
        var names = members.names(seat, holders.stream().map(Powers.Holder::member).toList());
        var zone = ZoneId.of(seat.rulebook().text("coop.zone"));
        return holders.stream()
                .map(holder ->
                        new Officer(
                                holder.office(),
                                holder.member().value(),
                                names.getOrDefault(holder.member(), ""),
                                LocalDate.ofInstant(holder.since(), zone)))
                .toList();
    }

    @GetMapping({"/c/{coop}/members/register.csv", "/api/c/{coop}/register.csv"})
    ResponseEntity<byte[]> table(Visit visit, @RequestParam(defaultValue = "false") boolean all) {
        var seat = visit.seat();
        seat.mustHold(FULL);
        var typed = visit.day("on");
        var day = typed == null ? seat.today() : typed;
        var whom = all ? members.ever(seat.coop()) : members.asAt(seat.coop(), day);
        var text = RegisterTable.of(lines.of(seat, day, whom, true));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(seat, day, all))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(Seat seat, LocalDate day, boolean all) {
        var name = "%s-members-%s.csv".formatted(seat.coop(), all ? "all" : day);
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
