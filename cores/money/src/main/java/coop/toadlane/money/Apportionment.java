package coop.toadlane.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Largest remainder (Hamilton): each gets the whole units of its exact quota, and the units left
 * over go one each to the largest remainders, ties to the first named. O(n log n), no binary
 * floating point.
 */
public final class Apportionment {
    private static final int WIDEST = 62;
    private static final long LOW = 0xFFFFFFFFL;

    private Apportionment() {}

    /**
     * Splits {@code units} by {@code weights}; the parts add up to {@code units}.
     *
     * @throws IllegalArgumentException if units or a weight is negative, or all weights are zero
     *     while there is something to split
     */
    public static long[] split(long units, long... weights) {
        var total = BigInteger.ZERO;
        for (var weight : weights) {
            checkNotNegative(weight);
            total = total.add(BigInteger.valueOf(weight));
        }
        checkDivisible(units, total.signum());
        return total.bitLength() <= WIDEST
                ? narrow(units, weights, total.longValueExact())
                : wide(
                        units,
                        Arrays.stream(weights)
                                .mapToObj(BigInteger::valueOf)
                                .toArray(BigInteger[]::new),
                        total);
    }

    /** As {@link #split(long, long...)}, with weights of any size. */
    public static long[] split(long units, BigInteger... weights) {
        var total = BigInteger.ZERO;
        for (var weight : weights) {
            checkNotNegative(weight.signum());
            total = total.add(weight);
        }
        checkDivisible(units, total.signum());
        return total.bitLength() <= WIDEST
                ? narrow(
                        units,
                        Arrays.stream(weights).mapToLong(BigInteger::longValueExact).toArray(),
                        total.longValueExact())
                : wide(units, weights, total);
    }

    private static long[] narrow(long units, long[] weights, long total) {
        var parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        var remainders = new long[weights.length];
        var left = units;
        for (var i = 0; i < weights.length; i++) {
            var high = Math.multiplyHigh(units, weights[i]);
            var low = units * weights[i];
            parts[i] = high == 0 && low >= 0 ? low / total : quotient(high, low, total);
            remainders[i] = low - parts[i] * total;
            left -= parts[i];
        }
        handOut(parts, remainders, left);
        return parts;
    }

    private static long[] wide(long units, BigInteger[] weights, BigInteger total) {
        var parts = new long[weights.length];
        var pool = BigInteger.valueOf(units);
        var remainders = new BigInteger[weights.length];
        var left = units;
        for (var i = 0; i < weights.length; i++) {
            var quota = pool.multiply(weights[i]).divideAndRemainder(total);
            parts[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= parts[i];
        }
        handOut(parts, remainders, left);
        return parts;
    }

    /** 128 bits by 64, exact, if the quotient fits in 64 (long division in base 2^32). */
    private static long quotient(long high, long low, long divisor) {
        var shift = Long.numberOfLeadingZeros(divisor);
        var d = divisor << shift;
        var top = high << shift | low >>> -shift;
        var bottom = low << shift;
        var upper = digit(top, bottom >>> 32, d);
        var rest = (top << 32) + (bottom >>> 32) - upper * d;
        return (upper << 32) + digit(rest, bottom & LOW, d);
    }

    /** One digit in base 2^32 of {@code (top, next)} by a divisor whose highest bit is set. */
    private static long digit(long top, long next, long divisor) {
        var first = divisor >>> 32;
        var second = divisor & LOW;
        var guess = Long.divideUnsigned(top, first);
        var rest = top - guess * first;
        while (guess > LOW || Long.compareUnsigned(guess * second, (rest << 32) + next) > 0) {
            guess--;
            rest += first;
            if (rest > LOW) {
                break;
            }
        }
        return guess;
    }

    // Only the value of the last remainder served matters, not the order of the others: so we sort
    // the bare remainders and then walk the parts once in their own order.
    private static void handOut(long[] parts, long[] remainders, long left) {
        if (left == 0) {
            return;
        }
        var sorted = remainders.clone();
        Arrays.sort(sorted);
        var last = sorted[sorted.length - Math.toIntExact(left)];
        for (var i = 0; i < parts.length; i++) {
            if (remainders[i] > last) {
                parts[i]++;
                left--;
            }
        }
        for (var i = 0; left > 0; i++) {
            if (remainders[i] == last) {
                parts[i]++;
                left--;
            }
        }
    }

    private static void handOut(long[] parts, BigInteger[] remainders, long left) {
        if (left == 0) {
            return;
        }
        var sorted = remainders.clone();
        Arrays.sort(sorted);
        var last = sorted[sorted.length - Math.toIntExact(left)];
        for (var i = 0; i < parts.length; i++) {
            if (remainders[i].compareTo(last) > 0) {
                parts[i]++;
                left--;
            }
        }
        for (var i = 0; left > 0; i++) {
            if (remainders[i].equals(last)) {
                parts[i]++;
                left--;
            }
        }
    }

    private static void checkNotNegative(long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is not negative");
        }
    }

    private static void checkDivisible(long units, long total) {
        if (units < 0 || units > 0 && total == 0) {
            throw new IllegalArgumentException(units + " units cannot be split by " + total);
        }
    }
}
