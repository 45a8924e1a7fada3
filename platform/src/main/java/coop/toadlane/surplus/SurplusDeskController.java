package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.money.Money;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The treasurer's year end: import patronage, close the period, pay the surplus out. */
@Controller
public class SurplusDeskController {
    private final Surplus surplus;
    private final SurplusAccounts accounts;
    private final Ledger ledger;
    private final Members members;

    SurplusDeskController(
            Surplus surplus, SurplusAccounts accounts, Ledger ledger, Members members) {
        this.surplus = surplus;
        this.accounts = accounts;
        this.ledger = ledger;
        this.members = members;
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
    String close(Visit visit) {
        var seat = visit.seat();
        seat.mustHold(SurplusController.TREASURER);
        Function<Mistakes, String> again = wrong -> desk(seat, visit.model(), visit.sent(), wrong);
        var from = visit.day("from");
        var to = visit.day("to");
        if (from == null || to == null) {
            return visit.wrong(from == null ? "from" : "to", visit.t("surplus.close.day"), again);
        }
        return visit.answer(
                visit.perform(new PeriodClosing(from, to)),
                "surplus.close.done",
                _ -> {
                    int number = surplus.periods(seat.coop()).getFirst().number();
                    return SurplusController.base(seat) + "/periods/" + number + "/distribution";
                },
                again);
    }

    /** Pays one member or, without one, everybody. */
    @PostMapping("/c/{coop}/surplus/payouts")
    String pay(Visit visit, @RequestParam(defaultValue = "") String member) {
        var seat = visit.seat();
        seat.mustHold(SurplusController.TREASURER);
        if (!member.matches("[1-9][0-9]{0,8}|")) {
            throw SurplusController.nothing();
        }
        var whom = member.isEmpty() ? null : new MemberNo(Integer.parseInt(member));
        var date = Objects.requireNonNullElse(visit.day("date"), seat.today());
        var outcome = visit.perform(new PayOut(whom, date));
        return visit.tell(outcome, "surplus.payout.done", SurplusController.base(seat) + "/desk");
    }
}
