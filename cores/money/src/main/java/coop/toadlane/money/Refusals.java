package coop.toadlane.money;

import coop.toadlane.money.Phrase.Argument;
import java.util.List;

/** The reasons of refusal as phrases. */
final class Refusals {
    private Refusals() {}

    static Phrase phrase(Outcome.Refusal refusal) {
        return switch (refusal) {
            case Outcome.Refusal.Unallocated(var total, var pools) ->
                    Phrase.of(
                            "surplus.refused.unallocated",
                            new Argument.Amount(total),
                            new Argument.Parts(pools.stream().map(Refusals::left).toList()));
            case Outcome.Refusal.NoLossRule(var result) ->
                    Phrase.of("surplus.refused.no-loss-rule", new Argument.Amount(result));
            case Outcome.Refusal.UnknownFigure(var step, var figure) ->
                    Phrase.of("surplus.refused.unknown-figure", name(step), name(figure));
            case Outcome.Refusal.UnknownMeasure(var step, var measure) ->
                    Phrase.of("surplus.refused.unknown-measure", name(step), name(measure));
            case Outcome.Refusal.NegativeMeasure(var step, var member, var measure) ->
                    Phrase.of(
                            "surplus.refused.negative-measure",
                            name(step),
                            name(measure),
                            name(member));
            case Outcome.Refusal.WrongCurrency(var expected, var found) ->
                    Phrase.of(
                            "surplus.refused.wrong-currency",
                            name(expected.code()),
                            name(found.code()));
        };
    }

    private static Phrase left(Outcome.Left left) {
        var amount = new Argument.Amount(left.amount());
        return left.drawnBy().isEmpty()
                ? Phrase.of("surplus.refused.left", amount, name(left.pool()))
                : Phrase.of(
                        "surplus.refused.left.drawn",
                        amount,
                        name(left.pool()),
                        names(left.drawnBy()));
    }

    private static Argument names(List<String> names) {
        return new Argument.Parts(
                names.stream().map(n -> Phrase.of("surplus.name", name(n))).toList());
    }

    private static Argument name(String name) {
        return new Argument.Name(name);
    }
}
