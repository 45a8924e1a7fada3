package coop.toadlane.money;

import coop.toadlane.money.Phrase.Argument;
import java.util.ArrayList;
import java.util.List;

/** Says rules and figures as phrases: one for each step, and those that explain a member's line. */
public final class Phrases {
    private Phrases() {}

    /** What a step does, whatever the figures. */
    public static Phrase rule(Step step) {
        var rule =
                switch (step) {
                    case Step.Take take ->
                            Phrase.of(
                                    "surplus.rule.take",
                                    part(amount(take.amount(), take.from())),
                                    part(destination(take.to())));
                    case Step.Split split ->
                            Phrase.of(
                                    "surplus.rule.split",
                                    name(split.from()),
                                    new Argument.Parts(
                                            split.parts().stream().map(Phrases::part).toList()));
                    case Step.Share share -> share(share);
                };
        return step.when()
                .map(when ->
                        Phrase.of(
                                "surplus.rule.when",
                                new Argument.Amount(when.atLeast()),
                                part(figure(when.figure(), step.from())),
                                part(rule)))
                .orElse(rule);
    }

    /** The particulars of a sharing step, each a sentence: classes, thresholds, caps, pay... */
    public static List<Phrase> particulars(Step.Sharing rule) {
        var said = new ArrayList<Phrase>();
        if (!rule.classes().isEmpty()) {
            said.add(Phrase.of("surplus.rule.classes", names(rule.classes())));
        }
        for (var threshold : rule.thresholds()) {
            said.add(
                    Phrase.of(
                            "surplus.rule.threshold",
                            new Argument.Number(threshold.atLeast()),
                            name(threshold.measure())));
        }
        rule.caps().forEach((memberClass, cap) -> said.add(cap(memberClass, cap)));
        if (!rule.caps().isEmpty()) {
            said.add(
                    Phrase.of(
                            rule.redistribute()
                                    ? "surplus.rule.over-cap.redistribute"
                                    : "surplus.rule.over-cap.leave"));
        }
        rule.below()
                .ifPresent(below ->
                        said.add(
                                Phrase.of(
                                        "surplus.rule.below",
                                        new Argument.Amount(below.amount()),
                                        part(destination(below.to())))));
        said.add(pay(rule.pay()));
        rule.pay()
                .minimumCash()
                .ifPresent(least ->
                        said.add(
                                Phrase.of(
                                        "surplus.rule.minimum-cash", new Argument.Percent(least))));
        said.add(residual(rule.residual()));
        rule.otherwise()
                .ifPresent(
                        to -> said.add(Phrase.of("surplus.rule.otherwise", part(destination(to)))));
        return List.copyOf(said);
    }

    /** How a member's line came about, sentence by sentence. */
    public static List<Phrase> explain(Line line) {
        var said = new ArrayList<Phrase>();
        var ofAll = line.weight().dividedBy(line.totalWeight());
        said.add(
                Phrase.of(
                        "surplus.line.shared",
                        name(line.step()),
                        new Argument.Amount(line.shared()),
                        part(key(line.by())),
                        new Argument.Number(line.weight()),
                        new Argument.Number(line.totalWeight()),
                        new Argument.Percent(ofAll)));
        said.add(figure(line));
        if (line.withheld().isZero()) {
            var key = line.shared().isNegative() ? "surplus.line.borne" : "surplus.line.paid";
            said.add(
                    Phrase.of(
                            key,
                            new Argument.Amount(line.cash()),
                            new Argument.Amount(line.capital())));
        } else {
            said.add(Phrase.of("surplus.line.withheld", new Argument.Amount(line.withheld())));
        }
        return List.copyOf(said);
    }

    private static Phrase figure(Line line) {
        var reached = line.figure().plus(line.withheld());
        var amount = new Argument.Amount(reached);
        if (line.capped()) {
            return Phrase.of("surplus.line.capped", amount);
        }
        if (line.exact().equals(Fraction.of(reached.major()))) {
            return Phrase.of("surplus.line.exact", amount);
        }
        var key = line.residualUnit() ? "surplus.line.rounded-up" : "surplus.line.rounded-down";
        return Phrase.of(key, new Argument.Number(line.exact()), amount);
    }

    /** Why a distribution is refused. */
    public static Phrase refusal(Outcome.Refusal refusal) {
        return Refusals.phrase(refusal);
    }

    /** Where money goes. */
    public static Phrase destination(Destination to) {
        return Phrase.of("surplus.to." + to.kind().word(), name(to.name()));
    }

    /** A distribution key, such as "by sales". */
    public static Phrase key(Key key) {
        return switch (key) {
            case Key.Equal _ -> Phrase.of("surplus.key.equal");
            case Key.Blend(var parts) -> {
                var blended = new ArrayList<Phrase>();
                parts.forEach((term, share) ->
                        blended.add(
                                Phrase.of(
                                        "surplus.key.blend.part",
                                        new Argument.Percent(share),
                                        part(key(term)))));
                yield Phrase.of("surplus.key.blend", new Argument.Parts(blended));
            }
            case Key.Measure _,
                    Key.Constant _,
                    Key.Times _,
                    Key.Sum _,
                    Key.Least _,
                    Key.Greatest _ ->
                    Phrase.of("surplus.key.by", part(term(key)));
        };
    }

    private static Phrase term(Key key) {
        return switch (key) {
            case Key.Equal _ -> Phrase.of("surplus.term.number", new Argument.Number(Fraction.ONE));
            case Key.Constant(var value) ->
                    Phrase.of("surplus.term.number", new Argument.Number(value));
            case Key.Measure(var measure) -> Phrase.of("surplus.name", name(measure));
            case Key.Times(var factor, var term) ->
                    Phrase.of("surplus.term.times", new Argument.Number(factor), part(term(term)));
            case Key.Sum(var terms) -> Phrase.of("surplus.term.sum", terms(terms));
            case Key.Least(var terms) -> Phrase.of("surplus.term.least", terms(terms));
            case Key.Greatest(var terms) -> Phrase.of("surplus.term.greatest", terms(terms));
            case Key.Blend _ -> key(key);
        };
    }

    private static Phrase share(Step.Share share) {
        return Phrase.of(
                "surplus.rule.share",
                part(amount(share.amount(), share.from())),
                part(key(share.sharing().by())));
    }

    private static Phrase amount(Amount amount, String pool) {
        return switch (amount) {
            case Amount.Rest _ -> Phrase.of("surplus.amount.rest", name(pool));
            case Amount.Fixed(var money) ->
                    Phrase.of("surplus.amount.fixed", new Argument.Amount(money));
            case Amount.Figure(var figure) -> figure(figure, pool);
            case Amount.Part(var share, var of) ->
                    Phrase.of(
                            "surplus.amount.part",
                            new Argument.Percent(share),
                            part(figure(of, pool)));
            case Amount.Greatest(var terms) ->
                    Phrase.of("surplus.amount.greatest", amounts(terms, pool));
            case Amount.Least(var terms) -> Phrase.of("surplus.amount.least", amounts(terms, pool));
            case Amount.Until(var most, var balance, var target) ->
                    Phrase.of(
                            "surplus.amount.until",
                            part(amount(most, pool)),
                            name(balance),
                            part(amount(target, pool)));
            case Amount.NonMembers(var measure, var of) ->
                    Phrase.of("surplus.amount.non-members", part(figure(of, pool)), name(measure));
        };
    }

    private static Phrase figure(String figure, String pool) {
        return switch (figure) {
            case Amount.RESULT -> Phrase.of("surplus.figure.result");
            case Amount.REMAINING -> Phrase.of("surplus.figure.remaining", name(pool));
            default -> Phrase.of("surplus.figure.named", name(figure));
        };
    }

    private static Phrase part(Step.Part part) {
        return Phrase.of(
                "surplus.rule.split.part",
                new Argument.Percent(part.share()),
                part(destination(part.to())));
    }

    private static Phrase cap(String memberClass, Money cap) {
        var amount = new Argument.Amount(cap);
        return memberClass.isEmpty()
                ? Phrase.of("surplus.rule.cap", amount)
                : Phrase.of("surplus.rule.cap.class", amount, name(memberClass));
    }

    private static Phrase pay(Step.Pay pay) {
        if (pay.cash().equals(Fraction.ONE)) {
            return Phrase.of("surplus.rule.pay.cash");
        }
        if (pay.cash().signum() == 0) {
            return Phrase.of("surplus.rule.pay.capital");
        }
        var capital = Fraction.ONE.minus(pay.cash());
        return Phrase.of(
                "surplus.rule.pay.both",
                new Argument.Percent(pay.cash()),
                new Argument.Percent(capital));
    }

    private static Phrase residual(Step.Residual residual) {
        return switch (residual) {
            case Step.Residual.LargestRemainder _ ->
                    Phrase.of("surplus.rule.residual.largest-remainder");
            case Step.Residual.To(var to) ->
                    Phrase.of("surplus.rule.residual.to", part(destination(to)));
        };
    }

    private static Argument part(Phrase phrase) {
        return new Argument.Part(phrase);
    }

    private static Argument name(String name) {
        return new Argument.Name(name);
    }

    private static Argument names(List<String> names) {
        return new Argument.Parts(
                names.stream().map(n -> Phrase.of("surplus.name", name(n))).toList());
    }

    private static Argument terms(List<Key> terms) {
        return new Argument.Parts(terms.stream().map(Phrases::term).toList());
    }

    private static Argument amounts(List<Amount> terms, String pool) {
        return new Argument.Parts(terms.stream().map(term -> amount(term, pool)).toList());
    }
}
