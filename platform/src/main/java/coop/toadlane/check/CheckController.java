package coop.toadlane.check;

import coop.toadlane.members.Seat;
import coop.toadlane.record.Header;
import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page where everybody can check the co-op, its minute book, and each minute. */
@Controller
public final class CheckController {
    private static final int SIZE = 50;
    private final Tree tree;
    private final MinuteBook book;
    private final Inspector inspector;
    private final Texts texts;

    CheckController(Tree tree, MinuteBook book, Inspector inspector, Texts texts) {
        this.tree = tree;
        this.book = book;
        this.inspector = inspector;
        this.texts = texts;
    }

    @GetMapping("/c/{coop}/check")
    String check(Seat seat, @RequestParam(defaultValue = "-1") long minute, Model model) {
        if (minute >= 0) {
            return "redirect:/c/" + seat.coop() + "/minutes/" + minute;
        }
        model.addAttribute("seat", seat);
        model.addAttribute("signed", tree.signed(seat.coop()));
        model.addAttribute("found", inspector.last(seat.coop()).orElse(null));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        + "/c/"
                        + seat.coop());
        return "check/check";
    }

    @PostMapping("/c/{coop}/inspection")
    String inspect(Seat seat, Locale speaks, RedirectAttributes flash) {
        seat.mustBeMember();
        var found = inspector.inspect(seat.coop());
        var words = texts.in(speaks);
        flash.addFlashAttribute(
                Done.KEY,
                new Done(
                        found.report().holds()
                                ? words.t("check.inspected.holds", found.report().minutes())
                                : words.t("check.inspected.wrong")));
        return "redirect:/c/" + seat.coop() + "/check";
    }

    /** A minute in the list: what was done and by whom, in words. */
    public record Line(Header header, String kind, String actor) {}

    @GetMapping("/c/{coop}/minutes")
    String minutes(
            Seat seat, @RequestParam(defaultValue = "1") int page, Locale speaks, Model model) {
        long size = tree.signed(seat.coop()).size();
        int pages = (int) Math.clamp((size + SIZE - 1) / SIZE, 1, Integer.MAX_VALUE);
        int at = Math.clamp(page, 1, pages);
        model.addAttribute("seat", seat);
        var saying = new Saying(texts.in(speaks));
        model.addAttribute(
                "lines",
                book.page(seat.coop(), size - (at - 1L) * SIZE, SIZE).stream()
                        .map(header -> new Line(header, saying.kind(header), saying.actor(header)))
                        .toList());
        model.addAttribute("size", size);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        return "check/minutes";
    }

    @GetMapping("/c/{coop}/minutes/{number}")
    String minute(Seat seat, @PathVariable long number, Locale speaks, Model model) {
        var minute = book.find(seat.coop(), number, Readers.of(seat)).orElseThrow(Paths::notFound);
        var words = texts.in(speaks);
        var body = minute.body();
        model.addAttribute("seat", seat);
        model.addAttribute("minute", minute);
        model.addAttribute("said", new Saying(words).header(minute.header()));
        model.addAttribute(
                "changes",
                body == null
                        ? List.of()
                        : body.entries().stream().map(new Saying(words)::entry).toList());
        model.addAttribute("last", number + 1 == tree.signed(seat.coop()).size());
        return "check/minute";
    }
}
