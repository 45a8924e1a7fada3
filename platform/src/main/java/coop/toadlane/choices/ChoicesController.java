package coop.toadlane.choices;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.words.Mistakes;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of choices, calling one, and why a budget is shared out as it is. */
@Controller
@RequestMapping("/c/{coop}/choices")
class ChoicesController {
    private final ChoiceFinder choices;
    private final ChoiceTexts texts;
    private final Ledger ledger;
    private final Clock clock;

    ChoicesController(ChoiceFinder choices, ChoiceTexts texts, Ledger ledger, Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    String list(Seat seat, Model model) {
        seat.mustBeMember();
        var all = choices.all(seat.coop());
        var questions = texts.questions(all);
        var now = clock.instant();
        model.addAttribute(
                "lines",
                all.stream()
                        .map(one ->
                                new ChoiceLine(
                                        one.href(),
                                        questions.getOrDefault(one.number(), ""),
                                        one.stage(now),
                                        next(one, one.stage(now))))
                        .toList());
        model.addAttribute("secretary", seat.holds("secretary"));
        return "choices/choices";
    }

    private static @Nullable Instant next(Choice choice, Choice.Stage stage) {
        return switch (stage) {
            case SUGGESTIONS -> choice.row().suggestionsClose();
            case OPTIONS -> choice.row().opens();
            case OPEN -> choice.row().closes();
            case COUNTING, CHOSEN, IN_EFFECT, CANCELLED, LAPSED -> null;
        };
    }

    @GetMapping("/fair")
    String fair(Seat seat) {
        seat.mustBeMember();
        return "choices/fair";
    }

    @GetMapping("/new")
    String form(Visit visit) {
        visit.seat().mustBeMember();
        return blank(visit, Map.of(), new Mistakes());
    }

    private String blank(Visit visit, Map<String, String> typed, Mistakes mistakes) {
        var accounts = new LinkedHashMap<String, String>();
        ledger.accounts(visit.coop()).stream()
                .filter(one ->
                        one.type() == AccountType.EQUITY || one.type() == AccountType.LIABILITY)
                .forEach(one -> accounts.put(one.code(), one.code() + " " + one.name()));
        visit.model()
                .addAttribute("accounts", accounts)
                .addAttribute("typed", typed)
                .addAttribute("currency", visit.seat().house().currency())
                .addAttribute("mistakes", mistakes)
                .addAttribute("secretary", visit.seat().holds("secretary"));
        return "choices/new";
    }

    @PostMapping
    String call(Visit visit) {
        visit.seat().mustBeMember();
        var mistakes = new Mistakes();
        var form = CallForm.read(visit, mistakes);
        if (form == null) {
            return visit.wrong(mistakes, wrong -> blank(visit, visit.sent(), wrong));
        }
        var next = Choice.href(visit.coop(), choices.next(visit.coop()));
        return visit.answer(
                texts.perform(visit, form.question(), form::act),
                "choices.done.called",
                next,
                wrong -> blank(visit, visit.sent(), wrong));
    }
}
