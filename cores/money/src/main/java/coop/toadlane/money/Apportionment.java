package coop.toadlane.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Largest remainder (Hamilton): each gets the whole units of its exact quota, and the units left
 * over go one each to the largest remainders, ties to the first named. O(n log n), no binary
 * floating point.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Splits {@code units} by {@code weights}; the parts add up to {@code units}.
     *
     * @throws IllegalArgumentException if units or a weight is negative, or all weights are zero
     *     while there is something to split
     */
    public static long[] split(long units, long... weights) {
        var total = 0L;
        var greatest = 0L;
        for (var weight : weights) {
            checkNotNegative(weight);
            total = total < 0 || Long.MAX_VALUE - total < weight ? -1 : total + weight;
            greatest = Math.max(greatest, weight);
        }
        if (total < 0 || greatest > 0 && units > Long.MAX_VALUE / greatest) {
            return split(
                    units,
                    Arrays.stream(weights)
                            .mapToObj(BigInteger::valueOf)
                            .toArray(BigInteger[]::new));
        }
        checkDivisible(units, total);
        var parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        var remainders = new long[weights.length];
        var left = units;
        for (var i = 0; i < weights.length; i++) {
            var product = units * weights[i];
            parts[i] = product / total;
            remainders[i] = product % total;
            left -= parts[i];
        }
        handOut(parts, remainders, left);
        return parts;
    }

    /** As {@link #split(long, long...)}, with weights of any size. */
    public static long[] split(long units, BigInteger... weights) {
        var total = BigInteger.ZERO;
        for (var weight : weights) {
            checkNotNegative(weight.signum());
            total = total.add(weight);
        }
        checkDivisible(units, total.signum());
        var parts = new long[weights.length];
        if (total.signum() == 0) {
            return parts;
        }
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
