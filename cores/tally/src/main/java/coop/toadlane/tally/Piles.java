package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Papers lying on candidates' piles, each group of equal papers at its present value; weighted
 * inclusive transfers.
 *
 * <p>Values and totals are in units of 10^-decimals. Each transfer touches only the papers that
 * move.
 */
final class Piles {
    final Ballots ballots;
    final long one;
    final long[] total;
    final boolean[] continuing;
    private final int decimals;
    private final long[] value;
    private final int[] at;
    private final int[][] pile;
    private final int[] height;

    Piles(Ballots ballots, boolean[] withdrawn, int decimals) {
        this.ballots = ballots;
        this.decimals = decimals;
        this.one = BigInteger.TEN.pow(decimals).longValueExact();
        this.total = new long[ballots.candidates];
        this.continuing = new boolean[ballots.candidates];
        for (var c = 0; c < continuing.length; c++) {
            continuing[c] = !withdrawn[c];
        }
        this.value = new long[ballots.groups];
        Arrays.fill(value, one);
        this.at = Arrays.copyOf(ballots.start, ballots.groups);
        this.pile = new int[ballots.candidates][16];
        this.height = new int[ballots.candidates];
        for (var group = 0; group < ballots.groups; group++) {
            lay(group);
        }
    }

    /** Puts a group on the pile of its next continuing candidate, if there is one. */
    private void lay(int group) {
        var candidate = next(group);
        if (candidate < 0) {
            return;
        }
        if (height[candidate] == pile[candidate].length) {
            pile[candidate] = Arrays.copyOf(pile[candidate], height[candidate] * 2);
        }
        pile[candidate][height[candidate]++] = group;
        total[candidate] += value[group] * ballots.weights[group];
    }

    /**
     * The next continuing candidate, or -1; a rank that several continuing ones share ends the
     * paper.
     */
    private int next(int group) {
        var end = ballots.start[group + 1];
        while (at[group] < end) {
            var found = -1;
            var next = at[group];
            do {
                var mark = ballots.marks[next];
                var candidate = mark < 0 ? ~mark : mark;
                if (continuing[candidate]) {
                    if (found >= 0) {
                        at[group] = end;
                        return -1;
                    }
                    found = candidate;
                }
                next++;
            } while (next < end && ballots.marks[next] < 0);
            if (found >= 0) {
                return found;
            }
            at[group] = next;
        }
        return -1;
    }

    /**
     * Hands on what a candidate has above the quota: each paper at surplus x its value / total, cut
     * once.
     */
    void transferSurplus(int candidate, long quota) {
        var surplus = total[candidate] - quota;
        var votes = total[candidate];
        var papers = take(candidate);
        for (var group : papers) {
            value[group] = timesOver(surplus, value[group], votes);
            lay(group);
        }
        total[candidate] = quota;
    }

    /** Hands on every paper of an excluded candidate at the value it has. */
    void transferAll(int candidate) {
        var papers = take(candidate);
        total[candidate] = 0;
        for (var group : papers) {
            lay(group);
        }
    }

    private int[] take(int candidate) {
        var papers = Arrays.copyOf(pile[candidate], height[candidate]);
        pile[candidate] = new int[0];
        height[candidate] = 0;
        continuing[candidate] = false;
        return papers;
    }

    /** a x b / c, cut, without overflow on the way. */
    static long timesOver(long a, long b, long c) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return a * b / c;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(c))
                .longValueExact();
    }

    String text(long amount) {
        return fixed(amount, decimals);
    }

    /** An amount in units of 10^-decimals. */
    static String fixed(long amount, int decimals) {
        return java.math.BigDecimal.valueOf(amount, decimals).toPlainString();
    }
}
