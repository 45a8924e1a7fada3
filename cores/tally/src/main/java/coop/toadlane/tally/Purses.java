package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An amount for every voter, exact: whole numbers over one common denominator, and one entry for
 * all voters who have the same. So comparing and adding is comparing and adding integers, and a
 * round costs little more than reading the votes.
 */
final class Purses {
    private final int[][] supporting;
    private final long[] voters;
    private final int[] entry;
    private List<BigInteger> amounts;
    private int[] order;
    BigInteger denominator;

    Purses(Budget budget, BigInteger each, BigInteger denominator) {
        this(
                supporting(budget),
                budget.votes().stream().mapToLong(Budget.Vote::voters).toArray(),
                each,
                denominator);
    }

    private Purses(int[][] supporting, long[] voters, BigInteger each, BigInteger denominator) {
        this.supporting = supporting;
        this.voters = voters;
        this.entry = new int[voters.length];
        this.amounts = new ArrayList<>(List.of(each));
        this.order = new int[] {0};
        this.denominator = denominator;
    }

    /** The same voters, all starting with another amount. */
    Purses restarted(BigInteger each, BigInteger over) {
        return new Purses(supporting, voters, each, over);
    }

    private static int[][] supporting(Budget budget) {
        var sizes = new int[budget.projects().size()];
        budget.votes().forEach(vote -> vote.projects().forEach(p -> sizes[p]++));
        var supporting = new int[sizes.length][];
        for (var p = 0; p < sizes.length; p++) {
            supporting[p] = new int[sizes[p]];
        }
        Arrays.fill(sizes, 0);
        for (var g = 0; g < budget.votes().size(); g++) {
            for (var p : budget.votes().get(g).projects()) {
                supporting[p][sizes[p]++] = g;
            }
        }
        return supporting;
    }

    /** One entry's part in a project: so many supporters with this amount. */
    record Share(int entry, BigInteger amount, long voters) {}

    /** A project's supporters by what they have, least first. */
    List<Share> supporters(int project) {
        var counts = new long[amounts.size()];
        for (var group : supporting[project]) {
            counts[entry[group]] += voters[group];
        }
        var shares = new ArrayList<Share>();
        for (var e : order) {
            if (counts[e] > 0) {
                shares.add(new Share(e, amounts.get(e), counts[e]));
            }
        }
        return shares;
    }

    /** Every amount over a denominator so many times as large. */
    void refine(BigInteger factor) {
        if (!factor.equals(BigInteger.ONE)) {
            denominator = denominator.multiply(factor);
            amounts.replaceAll(amount -> amount.multiply(factor));
        }
    }

    /** Changes what everybody has. */
    void changeAll(java.util.function.UnaryOperator<BigInteger> change) {
        amounts.replaceAll(change);
        order = sorted(amounts);
    }

    /** Changes what a project's supporters have. */
    void change(int project, java.util.function.UnaryOperator<BigInteger> change) {
        var changed = new HashMap<Integer, BigInteger>();
        var all = new ArrayList<BigInteger>();
        var index = new HashMap<BigInteger, Integer>();
        var supports = new boolean[entry.length];
        for (var group : supporting[project]) {
            supports[group] = true;
        }
        for (var group = 0; group < entry.length; group++) {
            var e = entry[group];
            var amount =
                    supports[group]
                            ? changed.computeIfAbsent(e, key -> change.apply(amounts.get(key)))
                            : amounts.get(e);
            entry[group] = index(index, all, amount);
        }
        amounts = all;
        order = sorted(all);
    }

    private static int index(
            Map<BigInteger, Integer> index, List<BigInteger> all, BigInteger amount) {
        var known = index.get(amount);
        if (known == null) {
            known = all.size();
            index.put(amount, known);
            all.add(amount);
        }
        return known;
    }

    private static int[] sorted(List<BigInteger> amounts) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < amounts.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparing(amounts::get));
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
