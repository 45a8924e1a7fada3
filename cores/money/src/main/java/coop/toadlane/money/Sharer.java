package coop.toadlane.money;

import coop.toadlane.money.StepResult.Placement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shares one amount, in whole units, among members. */
final class Sharer {
    private final Step.Share step;
    private final Step.Sharing rule;
    private final Patronage patronage;
    private final Shares.Unit unit;
    private final long units;

    Sharer(Step.Share step, Patronage patronage, Shares.Unit unit, long units) {
        this.step = step;
        this.rule = step.sharing();
        this.patronage = patronage;
        this.unit = unit;
        this.units = units;
    }

    /** What was placed, in minor units without sign. */
    record Placed(List<Placement> placements, long minor, Optional<Shares> shares) {}

    Placed share() {
        var weights = Weights.of(rule.by(), patronage, place -> qualifies(rule, patronage, place));
        var whole = new Shares.Basis(BigInteger.valueOf(units), weights.total());
        if (whole.weight().signum() == 0) {
            return nobody();
        }
        var caps = caps();
        var capped =
                rule.redistribute() ? Capped.of(whole, weights.values(), caps) : Capped.none(whole);
        var figures = quotas(weights.values(), capped);
        var unplaced =
                capped.open().weight().signum() == 0 ? 0 : capped.open().units().longValueExact();
        for (var figure : figures) {
            unplaced -= figure;
        }
        for (var i = 0; i < figures.length; i++) {
            if (capped.members().get(i)) {
                figures[i] = caps[i];
            } else if (caps[i] >= 0 && figures[i] > caps[i]) {
                figures[i] = caps[i];
                capped.members().set(i);
            }
        }
        return placed(weights, whole, capped, figures, unplaced);
    }

    /** Class, thresholds: whether a member takes part at all. */
    static boolean qualifies(Step.Sharing rule, Patronage patronage, int place) {
        var classes = rule.classes();
        if (!classes.isEmpty() && !classes.contains(patronage.member(place).memberClass())) {
            return false;
        }
        for (var threshold : rule.thresholds()) {
            var reached = patronage.amount(place, threshold.measure());
            if (reached.compareTo(threshold.atLeast()) < 0) {
                return false;
            }
        }
        return true;
    }

    private Placed nobody() {
        return rule.otherwise()
                .map(to ->
                        new Placed(
                                List.of(new Placement(to, unit.money(units))),
                                units * unit.minor(),
                                Optional.empty()))
                .orElseGet(() -> new Placed(List.of(), 0, Optional.empty()));
    }

    private long[] caps() {
        var caps = new long[patronage.size()];
        if (rule.caps().isEmpty()) {
            Arrays.fill(caps, -1);
            return caps;
        }
        for (var i = 0; i < caps.length; i++) {
            var own = rule.caps().get(patronage.member(i).memberClass());
            var cap = own == null ? rule.caps().get("") : own;
            caps[i] = cap == null ? -1 : cap.minor() / unit.minor();
        }
        return caps;
    }

    private long[] quotas(BigInteger[] values, Capped capped) {
        var basis = capped.open();
        if (basis.weight().signum() == 0) {
            return new long[values.length];
        }
        var open = values;
        if (!capped.members().isEmpty()) {
            open = values.clone();
            for (var i = capped.members().nextSetBit(0);
                    i >= 0;
                    i = capped.members().nextSetBit(i + 1)) {
                open[i] = BigInteger.ZERO;
            }
        }
        return switch (rule.residual()) {
            case Step.Residual.LargestRemainder _ ->
                    Apportionment.split(basis.units().longValueExact(), open);
            case Step.Residual.To _ -> roundedDown(basis, open);
        };
    }

    private static long[] roundedDown(Shares.Basis basis, BigInteger[] weights) {
        var quotas = new long[weights.length];
        for (var i = 0; i < quotas.length; i++) {
            quotas[i] = basis.units().multiply(weights[i]).divide(basis.weight()).longValueExact();
        }
        return quotas;
    }

    private Placed placed(
            Weights weights, Shares.Basis whole, Capped capped, long[] figures, long residual) {
        var withheld = withhold(figures);
        var cash = new long[figures.length];
        var inCash = 0L;
        var inAll = 0L;
        var inWithheld = 0L;
        for (var i = 0; i < figures.length; i++) {
            cash[i] = cash(figures[i]);
            inCash += cash[i];
            inAll += figures[i];
            inWithheld += withheld[i];
        }
        var placements = new ArrayList<Placement>();
        place(placements, Destination.CASH, inCash);
        place(placements, Destination.CAPITAL, inAll - inCash);
        if (rule.below().isPresent()) {
            place(placements, rule.below().get().to(), inWithheld);
        }
        if (rule.residual() instanceof Step.Residual.To(var to)) {
            place(placements, to, residual);
            inAll += residual;
        }
        var shares = new Shares(step, weights, unit, whole, capped, figures, withheld, cash);
        return new Placed(
                List.copyOf(placements), (inAll + inWithheld) * unit.minor(), Optional.of(shares));
    }

    private void place(List<Placement> placements, Destination to, long units) {
        if (units > 0) {
            placements.add(new Placement(to, unit.money(units)));
        }
    }

    private long[] withhold(long[] figures) {
        var withheld = new long[figures.length];
        if (rule.below().isEmpty()) {
            return withheld;
        }
        var least = rule.below().get().amount().minor();
        for (var i = 0; i < figures.length; i++) {
            if (figures[i] * unit.minor() < least) {
                withheld[i] = figures[i];
                figures[i] = 0;
            }
        }
        return withheld;
    }

    private long cash(long figure) {
        var pay = rule.pay();
        var cash = part(figure, pay.cash(), pay.cashFirst());
        return pay.minimumCash()
                .map(least ->
                        Math.max(cash, least.times(Fraction.of(figure)).ceiling().longValueExact()))
                .orElse(cash);
    }

    /** A part by largest remainder against the other part, which is the same as rounding it. */
    private static long part(long figure, Fraction share, boolean first) {
        if (share.equals(Fraction.ONE) || share.signum() == 0) {
            return share.signum() == 0 ? 0 : figure;
        }
        var cash = round(figure, first ? share : Fraction.ONE.minus(share));
        return first ? cash : figure - cash;
    }

    /** Half up; in longs where they do, as this runs once for each member. */
    private static long round(long figure, Fraction share) {
        if (share.denominator().bitLength() > 20 || figure > 1L << 40) {
            return share.times(Fraction.of(figure)).roundHalfUp().longValueExact();
        }
        var twice = 2 * share.denominator().longValueExact();
        return (2 * figure * share.numerator().longValueExact() + twice / 2) / twice;
    }
}
