package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at every committee, candidates in the order of the lots, and keeps the first of the best.
 */
final class BestCommittee {
    private final Committee committee;
    private final int[] order;
    private final boolean[][] approves;
    private final BigInteger[] worthOf;
    private final BigInteger one;
    private final int[] represented;
    private final int[] chosen;
    private int[] found = {};
    private BigInteger best = BigInteger.ONE.negate();
    private long equal;

    BestCommittee(Committee committee, boolean harmonic) {
        this.committee = committee;
        this.order =
                Arrays.stream(committee.standing)
                        .boxed()
                        .sorted(Comparator.comparingInt(committee.lots::place))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.approves =
                new boolean[committee.contest.candidates().size()][committee.approved.length];
        for (var group = 0; group < committee.approved.length; group++) {
            for (var c : committee.approved[group]) {
                approves[c][group] = true;
            }
        }
        var common = BigInteger.ONE;
        for (var i = 2; i <= committee.seats; i++) {
            var big = BigInteger.valueOf(i);
            common = common.multiply(big).divide(common.gcd(big));
        }
        this.one = harmonic ? common : BigInteger.ONE;
        this.worthOf = new BigInteger[committee.seats + 1];
        worthOf[0] = BigInteger.ZERO;
        for (var i = 1; i <= committee.seats; i++) {
            var more =
                    harmonic ? one.divide(BigInteger.valueOf(i)) : i == 1 ? one : BigInteger.ZERO;
            worthOf[i] = worthOf[i - 1].add(more);
        }
        this.represented = new int[committee.approved.length];
        this.chosen = new int[committee.seats];
    }

    List<Integer> find() {
        search(0, 0);
        return Arrays.stream(found).boxed().toList();
    }

    Fraction best() {
        return new Fraction(best, one);
    }

    long equal() {
        return equal;
    }

    private void search(int from, int size) {
        if (size == chosen.length) {
            var worth = BigInteger.ZERO;
            for (var group = 0; group < represented.length; group++) {
                worth =
                        worth.add(
                                worthOf[represented[group]].multiply(
                                        BigInteger.valueOf(committee.voters[group])));
            }
            var compared = worth.compareTo(best);
            if (compared > 0) {
                best = worth;
                found = chosen.clone();
                equal = 0;
            }
            equal += compared >= 0 ? 1 : 0;
            return;
        }
        for (var i = from; i <= order.length - (chosen.length - size); i++) {
            chosen[size] = order[i];
            represent(order[i], 1);
            search(i + 1, size + 1);
            represent(order[i], -1);
        }
    }

    private void represent(int candidate, int more) {
        for (var group = 0; group < represented.length; group++) {
            represented[group] += approves[candidate][group] ? more : 0;
        }
    }
}
