package coop.toadlane.surplus;

import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.office.MemberNo;
import coop.toadlane.print.Pdf;
import coop.toadlane.words.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Members' statements: each for the member, the treasurer and the auditor alone. */
@Controller
public class StatementController {
    private static final String ONE =
            "/c/{coop}/surplus/periods/{number:\\d{1,9}}/statements/{member:\\d{1,9}}";
    private final TemplateEngine papers = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Statements statements;
    private final Surplus surplus;
    private final Members members;
    private final CoopLanguage language;
    private final Texts texts;

    StatementController(
            Statements statements,
            Surplus surplus,
            Members members,
            CoopLanguage language,
            Texts texts) {
        this.statements = statements;
        this.surplus = surplus;
        this.members = members;
        this.language = language;
        this.texts = texts;
    }

    /** A line of the list of statements. */
    public record Entry(int period, int member, String name, Money cash, Money capital) {}

    /** A member's own statements, the newest first. */
    @GetMapping("/c/{coop}/surplus/statements")
    String own(Seat seat, Model model) {
        var own = surplus.allotments(seat.coop(), seat.member());
        return list(seat, own, model, 0);
    }

    /** Everybody's of a period. */
    @GetMapping("/c/{coop}/surplus/periods/{number:\\d{1,9}}/statements")
    String all(Seat seat, @PathVariable int number, Model model) {
        seat.mustHold(SurplusController.TREASURER, SurplusController.AUDITOR);
        return list(seat, surplus.allotments(seat.coop(), number), model, number);
    }

    private String list(Seat seat, List<Surplus.Allotted> all, Model model, int period) {
        var names =
                members.names(seat, all.stream().map(Surplus.Allotted::member).distinct().toList());
        model.addAttribute("seat", seat);
        model.addAttribute("period", period);
        model.addAttribute(
                "entries",
                all.stream()
                        .map(one -> entry(seat, one, names.getOrDefault(one.member(), "")))
                        .toList());
        return "surplus/statements";
    }

    private Entry entry(Seat seat, Surplus.Allotted one, String name) {
        var currency = surplus.period(seat.coop(), one.period()).orElseThrow().surplus().currency();
        return new Entry(
                one.period(),
                one.member().value(),
                name,
                new Money(one.cash(), currency),
                new Money(one.capital(), currency));
    }

    @GetMapping(ONE)
    String statement(
            Seat seat,
            @PathVariable int number,
            @PathVariable int member,
            Locale speaks,
            Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("statement", find(seat, number, member, speaks));
        return "surplus/statement";
    }

    private Statement find(Seat seat, int number, int member, Locale speaks) {
        MemberNo whose = SurplusController.whose(seat, member);
        return statements
                .of(seat, number, whose, texts.in(speaks))
                .orElseThrow(SurplusController::nothing);
    }

    @GetMapping({ONE + "/pdf", "/api" + ONE + "/pdf"})
    ResponseEntity<byte[]> paper(
            Seat seat, @PathVariable int number, @PathVariable int member, Locale speaks) {
        var reads = reader(seat, member, speaks);
        var statement = find(seat, number, member, reads);
        var page = new StringOutput();
        papers.render(
                "surplus/paper.jte",
                Map.of("words", texts.in(reads), "statement", statement),
                page);
        var name = "%s-%d-%d.pdf".formatted(seat.coop(), number, member);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Pdf.of(page.toString()));
    }

    /** One's own paper is in the language of the page; another's in the language they read. */
    private Locale reader(Seat seat, int member, Locale speaks) {
        var whose = SurplusController.whose(seat, member);
        return whose.equals(seat.member()) ? speaks : language.of(seat.coop(), whose);
    }
}
