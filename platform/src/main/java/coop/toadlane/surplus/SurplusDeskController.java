package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treasurer's year end: import patronage, close the period, pay the surplus out. */
@Controller
public class SurplusDeskController {
    private final Surplus surplus;
    private final SurplusAccounts accounts;
    private final Ledger ledger;
    private final Members members;
    private final Clerk clerk;
    private final Texts texts;

    SurplusDeskController(
            Surplus surplus,
            SurplusAccounts accounts,
            Ledger ledger,
            Members members,
            Clerk clerk,
            Texts texts) {
        this.surplus = surplus;
        this.accounts = accounts;
        this.ledger = ledger;
        this.members = members;
        this.clerk = clerk;
        this.texts = texts;
    }

    /** What is owed to a member of distributed surplus. */
    public record Owed(int member, String name, Money amount) {}

    /** A closed period, and whether its surplus has been distributed. */
    public record Closed(Surplus.Period period, boolean distributed) {}

    @GetMapping("/c/{coop}/surplus/desk")
    String desk(Seat seat, Model model) {
        return desk(seat, model, Map.of(), new Mistakes());
    }

    private String desk(Seat seat, Model model, Map<String, String> typed, Mistakes mistakes) {
        seat.mustHold(SurplusController.TREASURER);
        var periods = surplus.periods(seat.coop());
        var next = surplus.closedUntil(seat.coop()).map(last -> last.plusDays(1));
        var from = next.orElse(LocalDate.of(seat.today().getYear() - 1, 1, 1));
        model.addAttribute("seat", seat);
        model.addAttribute("from", typed.getOrDefault("from", from.toString()));
        model.addAttribute(
                "to", typed.getOrDefault("to", from.plusYears(1).minusDays(1).toString()));
        model.addAttribute(
                "periods",
                periods.stream()
                        .map(one ->
                                new Closed(
                                        one,
                                        surplus.distribution(seat.coop(), one.number())
                                                .isPresent()))
                        .toList());
        model.addAttribute("owed", owed(seat));
        model.addAttribute("mistakes", mistakes);
        return "surplus/desk";
    }

    private List<Owed> owed(Seat seat) {
        var payable = accounts.of(seat.coop(), seat.rulebook(), Part.SURPLUS_PAYABLE);
        if (payable.isEmpty()) {
            return List.of();
        }
        var parts = ledger.parts(seat.coop(), payable.get().code(), seat.house().currency());
        var names = members.names(seat, parts.keySet());
        return parts.entrySet().stream()
                .filter(part -> part.getValue().isNegative())
                .map(part ->
                        new Owed(
                                part.getKey().value(),
                                names.getOrDefault(part.getKey(), ""),
                                part.getValue().negated()))
                .toList();
    }

    @PostMapping("/c/{coop}/surplus/periods")
    String close(
            Seat seat,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustHold(SurplusController.TREASURER);
        var words = texts.in(speaks);
        var from = Visit.day(typed, "from");
        var to = Visit.day(typed, "to");
        if (from == null || to == null) {
            var field = from == null ? "from" : "to";
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return desk(
                    seat, model, typed, new Mistakes().add(field, words.t("surplus.close.day")));
        }
        return switch (Visit.perform(clerk, seat, typed, new PeriodClosing(from, to))) {
            case Outcome.Done(var receipt) -> {
                flash.addFlashAttribute(
                        Done.KEY, new Done(words.t("surplus.close.done"), receipt.minute()));
                int number = surplus.periods(seat.coop()).getFirst().number();
                yield "redirect:" + Visit.base(seat) + "/periods/" + number + "/distribution";
            }
            case Outcome.Refused(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield desk(seat, model, typed, Refusals.mistakes(words, refusal));
            }
        };
    }

    /** Pays one member or, without one, everybody. */
    @PostMapping("/c/{coop}/surplus/payouts")
    String pay(
            Seat seat,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            RedirectAttributes flash) {
        seat.mustHold(SurplusController.TREASURER);
        var words = texts.in(speaks);
        var number = typed.getOrDefault("member", "");
        if (!number.matches("[1-9][0-9]{0,8}|")) {
            throw SurplusController.nothing();
        }
        var member = number.isEmpty() ? null : new MemberNo(Integer.parseInt(number));
        var date = Objects.requireNonNullElse(Visit.day(typed, "date"), seat.today());
        var outcome = Visit.perform(clerk, seat, typed, new PayOut(member, date));
        flash.addFlashAttribute(
                Done.KEY, Visit.told(words, outcome, words.t("surplus.payout.done")));
        return "redirect:" + Visit.base(seat) + "/desk";
    }
}
