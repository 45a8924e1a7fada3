package coop.toadlane.money;

import java.util.List;
import java.util.stream.Collectors;

/** The reasons of refusal in words. */
final class Refusals {
    private Refusals() {}

    static String sentence(Outcome.Refusal refusal) {
        return switch (refusal) {
            case Outcome.Refusal.Unallocated(var total, var pools) ->
                    total
                            + " is not placed: "
                            + pools.stream().map(Refusals::left).collect(Collectors.joining("; "));
            case Outcome.Refusal.NoLossRule(var result) ->
                    "the result is " + result + " and the rules do not say who bears a loss";
            case Outcome.Refusal.UnknownFigure(var step, var figure) ->
                    "step "
                            + step
                            + " needs the figure "
                            + figure
                            + ", which the period does not give";
            case Outcome.Refusal.UnknownMeasure(var step, var measure) ->
                    "step " + step + " shares by " + measure + ", but nothing is recorded in it";
            case Outcome.Refusal.NegativeMeasure(var step, var member, var measure) ->
                    "step " + step + " cannot use " + measure + ": it is negative for " + member;
            case Outcome.Refusal.WrongCurrency(var expected, var found) ->
                    "the rules are in " + expected + ", an amount is in " + found;
        };
    }

    private static String left(Outcome.Left left) {
        return left.amount()
                + " in pool "
                + left.pool()
                + steps(", filled by ", left.filledBy())
                + steps(", drawn on by ", left.drawnBy());
    }

    private static String steps(String lead, List<String> steps) {
        return steps.isEmpty() ? "" : lead + String.join(", ", steps);
    }
}
