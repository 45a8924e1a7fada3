package coop.toadlane.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.function.BinaryOperator;

/**
 * Every member's weight under a key: whole numbers over one denominator, without common factors, so
 * that most fit in a long.
 */
final class Weights {
    private static final BigInteger MILLION = BigInteger.TEN.pow(Patronage.DECIMALS);

    private final BigInteger[] values;
    private final BigInteger denominator;
    private final BigInteger factor;

    private Weights(BigInteger[] values, BigInteger denominator) {
        var factor = commonFactor(values);
        if (factor.compareTo(BigInteger.ONE) > 0) {
            for (var i = 0; i < values.length; i++) {
                values[i] = values[i].divide(factor);
            }
        }
        this.values = values;
        this.denominator = denominator;
        this.factor = factor.signum() == 0 ? BigInteger.ONE : factor;
    }

    private static BigInteger commonFactor(BigInteger[] values) {
        var factor = BigInteger.ZERO;
        var small = 0L;
        for (var value : values) {
            // Most values are multiples already, and in longs that is quickly seen.
            if (small > 0 && value.bitLength() < Long.SIZE && value.longValue() % small == 0) {
                continue;
            }
            factor = factor.gcd(value);
            small = factor.bitLength() < Long.SIZE ? factor.longValue() : 0;
            if (small == 1) {
                break;
            }
        }
        return factor;
    }

    /** The weights of all members who qualify; the others weigh nothing. */
    static Weights of(Key key, Patronage patronage, Qualifies qualifies) {
        var weights =
                key instanceof Key.Blend blend
                        ? blend(blend, patronage, qualifies)
                        : plain(key, patronage);
        for (var i = 0; i < patronage.size(); i++) {
            if (!qualifies.at(i)) {
                weights.values[i] = BigInteger.ZERO;
            }
        }
        return new Weights(weights.values, weights.denominator);
    }

    /** Whether the member at a place takes part. */
    interface Qualifies {
        boolean at(int place);
    }

    private record Raw(BigInteger[] values, BigInteger denominator) {}

    BigInteger[] values() {
        return values;
    }

    BigInteger total() {
        var total = BigInteger.ZERO;
        for (var value : values) {
            total = total.add(value);
        }
        return total;
    }

    /** A sum of these whole numbers in the key's own unit. */
    Fraction unscaled(BigInteger value) {
        return new Fraction(value.multiply(factor), denominator);
    }

    private static Raw plain(Key key, Patronage patronage) {
        return switch (key) {
            case Key.Equal _ -> constant(Fraction.ONE, patronage);
            case Key.Constant(var value) -> constant(value, patronage);
            case Key.Measure(var name) -> measure(name, patronage);
            case Key.Times(var by, var term) -> {
                var raw = plain(term, patronage);
                scale(raw.values, by.numerator());
                yield new Raw(raw.values, raw.denominator.multiply(by.denominator()));
            }
            case Key.Sum(var terms) -> fold(terms, patronage, BigInteger::add);
            case Key.Least(var terms) -> fold(terms, patronage, BigInteger::min);
            case Key.Greatest(var terms) -> fold(terms, patronage, BigInteger::max);
            case Key.Blend _ -> throw new IllegalArgumentException("a blend stands only outermost");
        };
    }

    private static Raw constant(Fraction value, Patronage patronage) {
        var values = new BigInteger[patronage.size()];
        java.util.Arrays.fill(values, value.numerator());
        return new Raw(values, value.denominator());
    }

    private static Raw measure(String name, Patronage patronage) {
        var values = new BigInteger[patronage.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = BigInteger.valueOf(patronage.micros(i, name));
        }
        return new Raw(values, MILLION);
    }

    private static Raw fold(
            java.util.List<Key> terms, Patronage patronage, BinaryOperator<BigInteger> operator) {
        var left = plain(terms.getFirst(), patronage);
        for (var term : terms.subList(1, terms.size())) {
            var right = plain(term, patronage);
            scale(left.values, right.denominator);
            scale(right.values, left.denominator);
            for (var i = 0; i < left.values.length; i++) {
                left.values[i] = operator.apply(left.values[i], right.values[i]);
            }
            left = new Raw(left.values, left.denominator.multiply(right.denominator));
        }
        return left;
    }

    /** Each part over its own total, all over the product of the totals. */
    private static Raw blend(Key.Blend blend, Patronage patronage, Qualifies qualifies) {
        var parts = new ArrayList<Weights>();
        var shares = new ArrayList<Fraction>();
        blend.parts()
                .forEach((key, share) -> {
                    var weights = of(key, patronage, qualifies);
                    if (weights.total().signum() > 0) {
                        parts.add(weights);
                        shares.add(share.dividedBy(Fraction.of(weights.total())));
                    }
                });
        var values = new BigInteger[patronage.size()];
        java.util.Arrays.fill(values, BigInteger.ZERO);
        var common = BigInteger.ONE;
        for (var share : shares) {
            common = common.multiply(share.denominator()).divide(common.gcd(share.denominator()));
        }
        for (var p = 0; p < parts.size(); p++) {
            var by = shares.get(p).times(Fraction.of(common)).numerator();
            for (var i = 0; i < values.length; i++) {
                values[i] = values[i].add(parts.get(p).values[i].multiply(by));
            }
        }
        return new Raw(values, common);
    }

    private static void scale(BigInteger[] values, BigInteger by) {
        if (!by.equals(BigInteger.ONE)) {
            for (var i = 0; i < values.length; i++) {
                values[i] = values[i].multiply(by);
            }
        }
    }
}
