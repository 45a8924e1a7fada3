package coop.toadlane.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;

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
        var order = new ArrayList<Integer>();
        for (var i = 0; i < caps.length; i++) {
            if (caps[i] >= 0 && weights[i].signum() > 0) {
                order.add(i);
            }
        }
        order.sort((a, b) ->
                BigInteger.valueOf(caps[a])
                        .multiply(weights[b])
                        .compareTo(BigInteger.valueOf(caps[b]).multiply(weights[a])));
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
}
