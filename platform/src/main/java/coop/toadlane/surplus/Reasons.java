package coop.toadlane.surplus;

import coop.toadlane.money.Outcome;
import coop.toadlane.office.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Why the engine closes no distribution, as refusals of the clerk. */
final class Reasons {
    private Reasons() {}

    static Refusal of(Outcome.Refusal reason, List<Sharing.Sharer> order) {
        return switch (reason) {
            case Outcome.Refusal.Unallocated(var total, var pools) ->
                    Refusal.of("surplus.unallocated", total.toString(), pools(pools));
            case Outcome.Refusal.NoLossRule(var result) ->
                    Refusal.of("surplus.no-loss-rule", result.toString());
            case Outcome.Refusal.UnknownFigure(var step, var figure) ->
                    Refusal.of("surplus.unknown-figure", step, figure);
            case Outcome.Refusal.UnknownMeasure(var step, var measure) ->
                    Refusal.of("surplus.unknown-measure", step, measure);
            case Outcome.Refusal.NegativeMeasure(var step, var member, var measure) ->
                    Refusal.of(
                            "surplus.negative-measure",
                            step,
                            measure,
                            member.matches("[0-9]{9}")
                                    ? Sharing.ranked(order, member).toString()
                                    : "–");
            case Outcome.Refusal.WrongCurrency(var expected, var found) ->
                    Refusal.of("surplus.wrong-currency", expected.code(), found.code());
        };
    }

    private static String pools(List<Outcome.Left> pools) {
        return pools.stream()
                .map(left -> left.pool() + " (" + left.amount() + ")")
                .collect(Collectors.joining(", "));
    }
}
