package coop.toadlane.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Who is held to a cap when the excess goes to the others: members in order of cap over weight,
 * each capped if its part of what is then left exceeds its cap. O(n log n), exact.
 *
 * @param open what is left to the members who are not capped, and their weight
 */
record Capped(BitSet members, Shares.Basis open) {
    static Capped none(Shares.Basis whole) {
        return new Capped(new BitSet(), whole);
    }

    /** {@code caps} in units, negative where a member has none. */
    static Capped of(Shares.Basis whole, BigInteger[] weights, long[] caps) {
        var order = order(weights, caps);
        var capped = new BitSet(caps.length);
        var units = whole.units();
        var weight = whole.weight();
        for (var i : order) {
            var cap = BigInteger.valueOf(caps[i]);
            if (units.multiply(weights[i]).compareTo(cap.multiply(weight)) <= 0) {
                break;
            }
            capped.set(i);
            units = units.subtract(cap);
            weight = weight.subtract(weights[i]);
        }
        return new Capped(capped, new Shares.Basis(units, weight));
    }

    /** Places of those with a cap and a weight, the smallest cap for its weight first. */
    private static List<Integer> order(BigInteger[] weights, long[] caps) {
        var order = new ArrayList<Integer>();
        var longs = new long[caps.length];
        var widest = 0;
        for (var i = 0; i < caps.length; i++) {
            if (caps[i] >= 0 && weights[i].signum() > 0) {
                order.add(i);
                longs[i] = weights[i].longValue();
                widest = Math.max(widest, weights[i].bitLength());
            }
        }
        var most = Arrays.stream(caps).max().orElse(0);
        if (widest + BigInteger.valueOf(most).bitLength() < Long.SIZE) {
            order.sort((a, b) -> Long.compare(caps[a] * longs[b], caps[b] * longs[a]));
        } else {
            order.sort((a, b) ->
                    BigInteger.valueOf(caps[a])
                            .multiply(weights[b])
                            .compareTo(BigInteger.valueOf(caps[b]).multiply(weights[a])));
        }
        return order;
    }
}
