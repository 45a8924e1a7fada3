package coop.toadlane.surplus;

import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.words.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Surplus for programs; what is one member's is that member's alone here too. */
@RestController
@RequestMapping("/api/c/{coop}/surplus")
class SurplusApi {
    private static final int MOST = 1_000;
    private final Surplus surplus;
    private final Uses uses;
    private final Statements statements;
    private final Texts texts;

    SurplusApi(Surplus surplus, Uses uses, Statements statements, Texts texts) {
        this.surplus = surplus;
        this.uses = uses;
        this.statements = statements;
        this.texts = texts;
    }

    record PeriodJson(
            int period,
            LocalDate from,
            LocalDate to,
            String surplus,
            String currency,
            long minute,
            boolean distributed,
            List<PlacedJson> placements) {}

    record PlacedJson(String step, String destination, String amount) {}

    /** Every closed period with what became of its surplus; anybody may ask. */
    @GetMapping("/periods")
    List<PeriodJson> periods(Seat seat) {
        return surplus.periods(seat.coop()).stream().map(one -> period(seat, one)).toList();
    }

    private PeriodJson period(Seat seat, Surplus.Period one) {
        var done = surplus.distribution(seat.coop(), one.number());
        return new PeriodJson(
                one.number(),
                one.from(),
                one.to(),
                one.surplus().plain(),
                one.surplus().currency().code(),
                one.minute(),
                done.isPresent(),
                done.stream()
                        .flatMap(known -> surplus.placements(seat.coop(), known).stream())
                        .map(placed ->
                                new PlacedJson(
                                        placed.step(),
                                        placed.to().toString(),
                                        placed.amount().plain()))
                        .toList());
    }

    record PatronageJson(int member, long total, int page, List<UseJson> uses) {}

    record UseJson(LocalDate date, String measure, BigDecimal amount, long minute) {}

    /** One's own patronage; the treasurer and the auditor may name a member. */
    @GetMapping("/patronage")
    PatronageJson patronage(
            Seat seat,
            @RequestParam(required = false) @Nullable Integer member,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var whose = SurplusController.whose(seat, member);
        int at = Math.clamp(page, 1, 1_000_000);
        int each = Math.clamp(size, 1, MOST);
        return new PatronageJson(
                whose.value(),
                uses.count(seat.coop(), whose),
                at,
                uses.lines(seat.coop(), whose, each, (at - 1) * each).stream()
                        .map(line ->
                                new UseJson(
                                        line.date(),
                                        line.measure(),
                                        Figures.plain(line.amount()),
                                        line.minute()))
                        .toList());
    }

    record StatementJson(
            int period,
            int member,
            String currency,
            String total,
            String cash,
            String capital,
            String capitalBefore,
            String capitalAfter,
            long minute,
            int proposal,
            List<String> explanation) {}

    @GetMapping("/periods/{number:\\d{1,9}}/statements/{member:\\d{1,9}}")
    StatementJson statement(
            Seat seat, @PathVariable int number, @PathVariable int member, Locale speaks) {
        var whose = SurplusController.whose(seat, member);
        var statement =
                statements
                        .of(seat, number, whose, texts.in(speaks))
                        .orElseThrow(SurplusController::nothing);
        Money total = statement.total();
        return new StatementJson(
                number,
                member,
                total.currency().code(),
                total.plain(),
                statement.cash().plain(),
                statement.capital().plain(),
                statement.before().plain(),
                statement.after().plain(),
                statement.minute(),
                statement.proposal(),
                statement.steps().stream().flatMap(step -> step.sentences().stream()).toList());
    }
}
