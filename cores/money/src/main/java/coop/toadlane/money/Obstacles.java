package coop.toadlane.money;

import coop.toadlane.money.Outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks before the first step for what would make a distribution wrong or impossible. */
final class Obstacles {
    private Obstacles() {}

    static Optional<Refusal> find(
            RuleDocument document, List<Step> steps, Period period, Patronage patronage) {
        var currency = document.currency();
        for (var amount :
                Stream.concat(Stream.of(period.result()), period.figures().values().stream())
                        .toList()) {
            if (!amount.currency().equals(currency)) {
                return Optional.of(new Refusal.WrongCurrency(currency, amount.currency()));
            }
        }
        if (steps.isEmpty() && period.result().isNegative()) {
            return Optional.of(new Refusal.NoLossRule(period.result()));
        }
        return steps.stream().flatMap(step -> of(step, document, period, patronage)).findFirst();
    }

    private static Stream<Refusal> of(
            Step step, RuleDocument document, Period period, Patronage patronage) {
        var figures =
                Stream.concat(
                                step.when().map(Step.Condition::figure).stream(),
                                amount(step).map(Amount::figures).stream().flatMap(List::stream))
                        .filter(figure -> document.figures().contains(figure))
                        .filter(figure -> !period.figures().containsKey(figure))
                        .map(figure -> (Refusal) new Refusal.UnknownFigure(step.name(), figure));
        var measures =
                RuleDocument.measures(step).stream()
                        .filter(measure -> !patronage.knows(measure))
                        .map(measure -> (Refusal) new Refusal.UnknownMeasure(step.name(), measure));
        return Stream.of(figures, measures, outside(step, patronage), negative(step, patronage))
                .flatMap(found -> found);
    }

    private static Optional<Amount> amount(Step step) {
        return switch (step) {
            case Step.Take take -> Optional.of(take.amount());
            case Step.Split _ -> Optional.empty();
            case Step.Share share -> Optional.of(share.amount());
        };
    }

    private static Stream<Refusal> outside(Step step, Patronage patronage) {
        return amount(step).map(Amount::measures).stream()
                .flatMap(List::stream)
                .filter(measure ->
                        patronage.nonMemberMicros(measure) < 0
                                || patronage.ofMembers(measure).signum() < 0)
                .map(measure ->
                        new Refusal.NegativeMeasure(
                                step.name(), "non-members or all members", measure));
    }

    private static Stream<Refusal> negative(Step step, Patronage patronage) {
        if (!(step instanceof Step.Share share)) {
            return Stream.empty();
        }
        for (var measure : share.sharing().by().measures()) {
            for (var i = 0; i < patronage.size(); i++) {
                if (patronage.micros(i, measure) < 0
                        && Sharer.qualifies(share.sharing(), patronage, i)) {
                    var name = patronage.member(i).name();
                    return Stream.of(new Refusal.NegativeMeasure(step.name(), name, measure));
                }
            }
        }
        return Stream.empty();
    }
}
