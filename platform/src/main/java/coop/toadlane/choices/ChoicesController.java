package coop.toadlane.choices;

import coop.toadlane.choices.ChoiceVisits.Visit;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Outcome;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.words.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of choices, calling one, and why a budget is shared out as it is. */
@Controller
@RequestMapping("/c/{coop}/choices")
class ChoicesController {
    private final ChoiceFinder choices;
    private final ChoiceTexts texts;
    private final ChoiceVisits visits;
    private final Ledger ledger;
    private final Clock clock;

    ChoicesController(
            ChoiceFinder choices,
            ChoiceTexts texts,
            ChoiceVisits visits,
            Ledger ledger,
            Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.visits = visits;
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
    String form(Seat seat, Model model) {
        seat.mustBeMember();
        return blank(seat, Map.of(), model, new Mistakes());
    }

    private String blank(Seat seat, Map<String, String> sent, Model model, Mistakes mistakes) {
        var accounts = new LinkedHashMap<String, String>();
        ledger.accounts(seat.coop()).stream()
                .filter(one ->
                        one.type() == AccountType.EQUITY || one.type() == AccountType.LIABILITY)
                .forEach(one -> accounts.put(one.code(), one.code() + " " + one.name()));
        model.addAttribute("accounts", accounts);
        model.addAttribute("typed", sent);
        model.addAttribute("currency", seat.house().currency());
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("secretary", seat.holds("secretary"));
        return "choices/new";
    }

    @PostMapping
    String call(
            Seat seat,
            @RequestParam Map<String, String> sent,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustBeMember();
        var visit = new Visit(seat, speaks, sent, model, flash, response);
        var words = visits.words(visit);
        var mistakes = new Mistakes();
        var form = CallForm.read(visit, words, mistakes);
        if (form != null) {
            int number = choices.next(seat.coop());
            var outcome = texts.perform(seat, visit.key(), form.question(), form::act);
            if (outcome instanceof Outcome.Refused(var refusal)) {
                mistakes = Refusals.mistakes(words, refusal);
            } else {
                return visits.answered(number, visit, outcome, "choices.done.called", null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return blank(seat, sent, model, mistakes);
    }
}
