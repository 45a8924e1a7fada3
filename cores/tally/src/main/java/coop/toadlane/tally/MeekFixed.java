package coop.toadlane.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixed point with nine decimals as in the reference Meek rule of the PRF: products and quotients
 * rounded up, the quota cut and one unit more. Ballots without equal ranks run along a {@link
 * Trie}.
 */
final class MeekFixed implements MeekVotes {
    private static final long ONE = 1_000_000_000L;
    private static final BigInteger BIG_ONE = BigInteger.valueOf(ONE);

    private final Ballots ballots;
    private final boolean[] strict;
    private final Trie trie;
    private final long[] left;
    private final boolean small;
    private final Sharing sharing;
    private final int[] rankId;
    private final int different;
    private @Nullable Rank[] ranks = {};
    private long[] sums = {};
    private BigInteger[] large = {};

    MeekFixed(Ballots ballots, Sharing sharing) {
        this.sharing = sharing;
        this.rankId = rankIds(ballots);
        this.different = Arrays.stream(rankId).max().orElse(0) + 1;
        this.ballots = ballots;
        this.small = ballots.total().compareTo(BigInteger.valueOf(Papers.MOST)) <= 0;
        this.strict = new boolean[ballots.groups];
        for (var group = 0; group < ballots.groups; group++) {
            strict[group] = small;
            for (var i = ballots.start[group]; i < ballots.start[group + 1]; i++) {
                strict[group] &= ballots.marks[i] >= 0;
            }
        }
        this.trie = new Trie(ballots, strict);
        this.left = new long[trie.nodes];
    }

    @Override
    public BigInteger unit() {
        return BIG_ONE;
    }

    @Override
    public BigInteger keepAll() {
        return BIG_ONE;
    }

    @Override
    public BigInteger[] distribute(BigInteger[] keep) {
        var factors = new long[keep.length];
        for (var c = 0; c < keep.length; c++) {
            factors[c] = keep[c].longValueExact();
        }
        sums = new long[keep.length];
        ranks = new @Nullable Rank[different];
        large = new BigInteger[keep.length];
        Arrays.fill(large, BigInteger.ZERO);
        along(factors);
        for (var group = 0; group < ballots.groups; group++) {
            if (!strict[group]) {
                spread(group, factors);
            }
        }
        for (var c = 0; c < keep.length; c++) {
            large[c] = large[c].add(BigInteger.valueOf(sums[c]));
        }
        return large;
    }

    private void credit(int candidate, long share, long papers) {
        if (small) {
            sums[candidate] += share * papers;
        } else {
            var credit = BigInteger.valueOf(share).multiply(BigInteger.valueOf(papers));
            large[candidate] = large[candidate].add(credit);
        }
    }

    private void along(long[] factors) {
        for (var node = 0; node < trie.nodes; node++) {
            var above = trie.parent[node];
            var weight = above < 0 ? ONE : left[above];
            var candidate = trie.candidate[node];
            var factor = factors[candidate];
            if (weight == 0 || factor == 0) {
                left[node] = weight;
                continue;
            }
            var share = factor == ONE ? weight : (weight * factor + ONE - 1) / ONE;
            left[node] = weight - share;
            sums[candidate] += share * trie.papers[node];
        }
    }

    /** One group's papers, rank by rank, where some share a rank. */
    private void spread(int group, long[] factors) {
        var papers = ballots.weights[group];
        var weight = ONE;
        var end = ballots.start[group + 1];
        for (var i = ballots.start[group]; i < end && weight > 0; ) {
            var next = i + 1;
            while (next < end && ballots.marks[next] < 0) {
                next++;
            }
            if (next == i + 1) {
                var c = ballots.marks[i];
                var share = (weight * factors[c] + ONE - 1) / ONE;
                weight -= share;
                credit(c, share, papers);
            } else {
                var rank = rank(i, next, factors);
                if (rank.who.length == 0 && sharing == Sharing.SPLIT) {
                    return;
                }
                weight = share(rank, weight, papers);
            }
            i = next;
        }
    }

    /** A shared rank in one distribution: who takes part, and each one's part of a whole. */
    private record Rank(int[] who, BigInteger[] parts, BigInteger whole) {}

    /** Equal ranks of different ballots are worked out once per distribution. */
    private Rank rank(int from, int to, long[] factors) {
        var id = rankId[from];
        var known = ranks[id];
        if (known == null) {
            var who = sharing(from, to, factors);
            var keep = new BigInteger[who.length];
            for (var j = 0; j < who.length; j++) {
                keep[j] = BigInteger.valueOf(factors[who[j]]);
            }
            var parts = who.length == 0 ? keep : sharing.parts(keep, BIG_ONE);
            var whole = Sharing.factorial(who.length).multiply(BIG_ONE.pow(who.length));
            known = new Rank(who, parts, whole);
            ranks[id] = known;
        }
        return known;
    }

    /**
     * Hands a rank its parts of one paper's weight, each exact, then rounded up; returns the rest.
     */
    private long share(Rank rank, long weight, long papers) {
        var rest = weight;
        var before = BigInteger.valueOf(weight);
        for (var j = 0; j < rank.who.length; j++) {
            var up = MeekVotes.up(before.multiply(rank.parts[j]), rank.whole);
            var share = Math.min(rest, up.longValueExact());
            rest -= share;
            credit(rank.who[j], share, papers);
        }
        return rest;
    }

    /** Numbers the different shared ranks; by the place of a rank's first mark. */
    private static int[] rankIds(Ballots ballots) {
        var ids = new int[ballots.marks.length];
        var known = new HashMap<List<Integer>, Integer>();
        for (var i = 0; i + 1 < ids.length; i++) {
            if (ballots.marks[i] >= 0 && ballots.marks[i + 1] < 0) {
                var rank = new ArrayList<Integer>(List.of(ballots.marks[i]));
                for (var j = i + 1; j < ids.length && ballots.marks[j] < 0; j++) {
                    rank.add(~ballots.marks[j]);
                }
                var next = known.size();
                var id = known.putIfAbsent(rank, next);
                ids[i] = id == null ? next : id;
            }
        }
        return ids;
    }

    /** Those on a rank who are not excluded. */
    private int[] sharing(int from, int to, long[] factors) {
        var who = new int[to - from];
        var found = 0;
        for (var j = from; j < to; j++) {
            if (factors[candidate(j)] > 0) {
                who[found++] = candidate(j);
            }
        }
        return Arrays.copyOf(who, found);
    }

    private int candidate(int at) {
        var mark = ballots.marks[at];
        return mark < 0 ? ~mark : mark;
    }

    @Override
    public BigInteger quota(BigInteger votes, int seats) {
        return votes.divide(BigInteger.valueOf(seats + 1L)).add(BigInteger.ONE);
    }

    @Override
    public boolean reaches(BigInteger votes, BigInteger quota) {
        return votes.compareTo(quota) >= 0;
    }

    @Override
    public BigInteger next(BigInteger keep, BigInteger quota, BigInteger votes) {
        var product = MeekVotes.up(keep.multiply(quota), BIG_ONE);
        return MeekVotes.up(product.multiply(BIG_ONE), votes).min(BIG_ONE);
    }

    @Override
    public String text(BigInteger amount) {
        return new BigDecimal(amount, 9).toPlainString();
    }
}
