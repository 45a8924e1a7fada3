package coop.toadlane.surplus;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Refusal;
import coop.toadlane.words.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A distribution as it would be proposed today, with every step of it. */
@RestController
class DraftApi {
    private final Surplus surplus;
    private final Sharing sharing;
    private final Allocation allocation;
    private final Kinds kinds;
    private final Texts texts;

    DraftApi(Surplus surplus, Sharing sharing, Allocation allocation, Kinds kinds, Texts texts) {
        this.surplus = surplus;
        this.sharing = sharing;
        this.allocation = allocation;
        this.kinds = kinds;
        this.texts = texts;
    }

    record PlacedJson(String destination, String amount) {}

    record StepJson(String step, String moved, String left, List<PlacedJson> placements) {}

    /**
     * A draft.
     *
     * @param act what a proposal takes among its acts
     */
    record Drafted(int period, String currency, List<StepJson> steps, Draft act) {}

    @GetMapping("/api/c/{coop}/surplus/periods/{number:\\d{1,9}}/distribution")
    ResponseEntity<?> draft(Seat seat, @PathVariable int number, Locale speaks) {
        seat.mustBeMember();
        var words = texts.in(speaks);
        var period = surplus.period(seat.coop(), number).orElseThrow(SurplusController::nothing);
        var rules = SurplusRules.document(seat.rulebook()).orElse(null);
        if (rules == null) {
            return Refusals.problem(words, Refusal.of("surplus.no-rules"));
        }
        var act = new SurplusDistribution(number, sharing.byName(seat.coop(), period));
        return switch (allocation.today(
                seat.coop(), seat.rulebook(), seat.today(), period, rules, act.order())) {
            case Allocation.Result.Not(var refusal) -> Refusals.problem(words, refusal);
            case Allocation.Result.Closes closes ->
                    ResponseEntity.ok(
                            new Drafted(
                                    number,
                                    period.surplus().currency().code(),
                                    steps(closes),
                                    kinds.draft(act)));
        };
    }

    private static List<StepJson> steps(Allocation.Result.Closes closes) {
        return closes.distribution().steps().stream()
                .map(step ->
                        new StepJson(
                                step.step().name(),
                                step.moved().plain(),
                                step.after().plain(),
                                step.placements().stream()
                                        .map(placed ->
                                                new PlacedJson(
                                                        placed.to().toString(),
                                                        placed.amount().plain()))
                                        .toList()))
                .toList();
    }
}
