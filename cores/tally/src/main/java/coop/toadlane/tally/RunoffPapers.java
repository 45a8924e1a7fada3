package coop.toadlane.tally;

import java.util.Arrays;

/**
 * Papers in an instant runoff: who holds each group of equal ones, what it is still worth, and why
 * it left.
 */
final class RunoffPapers {

    /** Why a paper counts for nobody. */
    enum Left {
        BLANK,
        EXHAUSTED,
        OVERVOTED,
        SKIPPED,
        REPEATED,
        SURPLUS
    }

    final Ballots ballots;
    final long one;
    final long[] value;
    final boolean[] continuing;
    final long[] total;
    final long[] left = new long[Left.values().length];
    private final RunoffRules rules;
    private final int overvoteMark;
    private final int[][] pile;
    private final int[] height;
    private final int[] seen;
    private int stamp;

    /**
     * @param out who does not stand in this count
     * @param overvoteMark the mark that stands for a rank marked too often, or -1
     */
    RunoffPapers(Ballots ballots, boolean[] out, int overvoteMark, RunoffRules rules, long one) {
        this.ballots = ballots;
        this.rules = rules;
        this.overvoteMark = overvoteMark;
        this.one = one;
        this.value = new long[ballots.groups];
        Arrays.fill(value, one);
        this.total = new long[ballots.candidates];
        this.continuing = new boolean[ballots.candidates];
        for (var c = 0; c < continuing.length; c++) {
            continuing[c] = !out[c];
        }
        this.pile = new int[ballots.candidates][16];
        this.height = new int[ballots.candidates];
        this.seen = new int[ballots.candidates];
    }

    /** Takes note of where papers go: from a candidate or from nowhere (-1). */
    interface Mover {
        /**
         * @param to a candidate, or below 0 for {@code Left.values()[-1 - to]}
         */
        void moved(int from, int to, long amount);
    }

    void start(Mover mover) {
        for (var group = 0; group < ballots.groups; group++) {
            lay(group, -1, false, mover);
        }
    }

    int[] groups(int candidate) {
        return Arrays.copyOf(pile[candidate], height[candidate]);
    }

    /** Hands on all papers of one who does not continue; {@code all} seats are taken or not. */
    void handOn(int candidate, boolean seatsTaken, Mover mover) {
        var papers = groups(candidate);
        pile[candidate] = new int[16];
        height[candidate] = 0;
        total[candidate] = 0;
        for (var group : papers) {
            lay(group, candidate, seatsTaken, mover);
        }
    }

    /**
     * Each paper of a candidate is worth that share of what it was, in units of {@link #one}.
     *
     * @return what is left of all of them together
     */
    long share(int candidate, long share) {
        var keeps = 0L;
        for (var group : groups(candidate)) {
            var moving = Piles.timesOver(value[group], share, one);
            keeps += (value[group] - moving) * ballots.weights[group];
            value[group] = moving;
        }
        return keeps;
    }

    private void lay(int group, int from, boolean seatsTaken, Mover mover) {
        var to = seatsTaken ? gone(Left.SURPLUS) : next(group);
        var amount = value[group] * ballots.weights[group];
        if (to < 0) {
            left[-1 - to] += amount;
        } else {
            if (height[to] == pile[to].length) {
                pile[to] = Arrays.copyOf(pile[to], height[to] * 2);
            }
            pile[to][height[to]++] = group;
            total[to] += amount;
        }
        mover.moved(from, to, amount);
    }

    private static int gone(Left why) {
        return -1 - why.ordinal();
    }

    /** The candidate that a paper counts for now, or why for none. */
    private int next(int group) {
        var marks = ballots.marks;
        var end = ballots.start[group + 1];
        var rank = 0;
        var last = 0;
        stamp++;
        for (var i = ballots.start[group]; i < end; ) {
            rank++;
            if (marks[i] == Ballots.SKIPPED) {
                i++;
                continue;
            }
            if (rank - last - 1 > rules.gaps()) {
                return gone(Left.SKIPPED);
            }
            last = rank;
            var after = i + 1;
            while (after < end && marks[after] < 0 && marks[after] != Ballots.SKIPPED) {
                after++;
            }
            if (rules.repeatEnds() && repeats(i, after)) {
                return gone(Left.REPEATED);
            }
            var found = onRank(i, after);
            if (found != NOBODY) {
                return found;
            }
            i = after;
        }
        return gone(last == 0 ? Left.BLANK : Left.EXHAUSTED);
    }

    private static final int NOBODY = Integer.MIN_VALUE;

    private int onRank(int from, int to) {
        var several = to - from > 1 || ballots.marks[from] == overvoteMark;
        if (several && rules.overvote() == Papers.Overvote.END) {
            return gone(Left.OVERVOTED);
        }
        if (several && rules.overvote() == Papers.Overvote.SKIP) {
            return NOBODY;
        }
        var found = NOBODY;
        for (var i = from; i < to; i++) {
            var mark = ballots.marks[i];
            var candidate = mark < 0 ? ~mark : mark;
            if (candidate == overvoteMark || continuing[candidate] && found != NOBODY) {
                return gone(Left.OVERVOTED);
            }
            found = continuing[candidate] ? candidate : found;
        }
        return found;
    }

    private boolean repeats(int from, int to) {
        for (var i = from; i < to; i++) {
            var mark = ballots.marks[i];
            var candidate = mark < 0 ? ~mark : mark;
            if (seen[candidate] == stamp) {
                return true;
            }
            seen[candidate] = stamp;
        }
        return false;
    }
}
