package coop.toadlane.money;

import coop.toadlane.money.Outcome.Refusal;
import coop.toadlane.money.StepResult.Placement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One distribution under way: the pools and what the steps did so far. Amounts in minor units. */
final class Run {
    private final RuleDocument document;
    private final Period period;
    private final Patronage patronage;
    private final List<Step> steps;
    private final Shares.Unit unit;
    private final Map<String, Long> pools = new LinkedHashMap<>();
    private final Map<String, Long> figures = new HashMap<>();
    private final List<StepResult> results = new ArrayList<>();

    private Run(RuleDocument document, Period period, Patronage patronage) {
        var loss = period.result().isNegative();
        this.document = document;
        this.period = period;
        this.patronage = patronage;
        this.steps = loss ? document.losses() : document.steps();
        this.unit = new Shares.Unit(document.rounding().minor(), document.currency(), loss);
        var result = Math.abs(period.result().minor());
        pools.put(RuleDocument.SURPLUS, result);
        period.figures().forEach((name, amount) -> figures.put(name, amount.minor()));
        figures.put(Amount.RESULT, result);
    }

    static Outcome of(RuleDocument document, Period period, Patronage patronage) {
        var run = new Run(document, period, patronage);
        return run.obstacle().<Outcome>map(Outcome.Refused::new).orElseGet(run::distribute);
    }

    private Outcome distribute() {
        for (var step : steps) {
            var result = result(step);
            results.add(result);
            figures.put(step.name(), Math.abs(result.moved().minor()));
        }
        var left = pools.values().stream().mapToLong(Long::longValue).sum();
        return left == 0
                ? new Outcome.Distributed(new Distribution(document, period, patronage, results))
                : new Outcome.Refused(new Refusal.Unallocated(money(left), leftovers()));
    }

    private StepResult result(Step step) {
        var before = pools.getOrDefault(step.from(), 0L);
        figures.put(Amount.REMAINING, before);
        if (step.when().isPresent() && !holds(step.when().get())) {
            return new StepResult(
                    step,
                    money(before),
                    money(0),
                    money(0),
                    money(before),
                    false,
                    List.of(),
                    Optional.empty());
        }
        var wanted =
                switch (step) {
                    case Step.Take take -> minor(take.amount());
                    case Step.Split _ -> BigInteger.valueOf(before);
                    case Step.Share share -> minor(share.amount());
                };
        var amount = wanted.min(BigInteger.valueOf(before)).longValueExact();
        var placed = place(step, amount);
        pools.put(step.from(), before - placed.minor());
        for (var placement : placed.placements()) {
            if (placement.to().kind() == Destination.Kind.POOL) {
                pools.merge(placement.to().name(), Math.abs(placement.amount().minor()), Long::sum);
            }
        }
        return new StepResult(
                step,
                money(before),
                money(wanted.bitLength() < Long.SIZE ? wanted.longValueExact() : Long.MAX_VALUE),
                money(placed.minor()),
                money(before - placed.minor()),
                true,
                placed.placements(),
                placed.shares());
    }

    private Sharer.Placed place(Step step, long amount) {
        return switch (step) {
            case Step.Take take ->
                    new Sharer.Placed(
                            amount == 0
                                    ? List.of()
                                    : List.of(new Placement(take.to(), money(amount))),
                            amount,
                            Optional.empty());
            case Step.Split split -> split(split, amount);
            case Step.Share share ->
                    new Sharer(share, patronage, unit, amount / unit.minor()).share();
        };
    }

    private Sharer.Placed split(Step.Split split, long amount) {
        var common =
                split.parts().stream()
                        .map(part -> part.share().denominator())
                        .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        var weights =
                split.parts().stream()
                        .map(part -> part.share().times(Fraction.of(common)).numerator())
                        .toArray(BigInteger[]::new);
        var units = Apportionment.split(amount / unit.minor(), weights);
        var placements = new ArrayList<Placement>();
        for (var i = 0; i < units.length; i++) {
            placements.add(new Placement(split.parts().get(i).to(), unit.money(units[i])));
        }
        return new Sharer.Placed(
                List.copyOf(placements),
                Arrays.stream(units).sum() * unit.minor(),
                Optional.empty());
    }

    private boolean holds(Step.Condition condition) {
        return figure(condition.figure()).compareTo(Fraction.of(condition.atLeast().minor())) >= 0;
    }

    /** An amount rounded half up to the rounding step; all that is left is not rounded. */
    private BigInteger minor(Amount amount) {
        if (amount instanceof Amount.Rest) {
            return BigInteger.valueOf(figures.getOrDefault(Amount.REMAINING, 0L));
        }
        var step = Fraction.of(unit.minor());
        return exact(amount)
                .dividedBy(step)
                .roundHalfUp()
                .max(BigInteger.ZERO)
                .multiply(step.numerator());
    }

    private Fraction exact(Amount amount) {
        return switch (amount) {
            case Amount.Rest _ -> figure(Amount.REMAINING);
            case Amount.Fixed(var money) -> Fraction.of(money.minor());
            case Amount.Figure(var name) -> figure(name);
            case Amount.Part(var share, var of) -> figure(of).times(share);
            case Amount.Greatest(var terms) ->
                    terms.stream().map(this::exact).reduce(Fraction.ZERO, Run::greater);
            case Amount.Least(var terms) ->
                    terms.stream()
                            .map(this::exact)
                            .reduce((a, b) -> a.compareTo(b) <= 0 ? a : b)
                            .orElse(Fraction.ZERO);
            case Amount.Until(var most, var balance, var target) -> {
                var lacking = greater(Fraction.ZERO, exact(target).minus(figure(balance)));
                var wished = exact(most);
                yield wished.compareTo(lacking) <= 0 ? wished : lacking;
            }
            case Amount.NonMembers(var measure, var of) -> {
                var others = patronage.ofNonMembers(measure);
                var all = others.plus(patronage.ofMembers(measure));
                yield all.signum() == 0 ? Fraction.ZERO : figure(of).times(others).dividedBy(all);
            }
        };
    }

    private static Fraction greater(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Fraction figure(String name) {
        return Fraction.of(figures.getOrDefault(name, 0L));
    }

    private Money money(long minor) {
        return new Money(unit.loss() ? -minor : minor, unit.currency());
    }

    private List<Outcome.Left> leftovers() {
        var left = new ArrayList<Outcome.Left>();
        pools.forEach((pool, minor) -> {
            if (minor > 0) {
                left.add(new Outcome.Left(pool, money(minor), fillers(pool), drawers(pool)));
            }
        });
        return List.copyOf(left);
    }

    private List<String> fillers(String pool) {
        var to = new Destination(Destination.Kind.POOL, pool);
        return results.stream()
                .filter(result -> result.placements().stream().anyMatch(p -> p.to().equals(to)))
                .map(result -> result.step().name())
                .toList();
    }

    private List<String> drawers(String pool) {
        return results.stream()
                .map(StepResult::step)
                .filter(step -> step.from().equals(pool))
                .map(Step::name)
                .toList();
    }

    private Optional<Refusal> obstacle() {
        return Obstacles.find(document, steps, period, patronage);
    }
}
