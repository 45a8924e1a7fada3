package coop.toadlane.tally;

import java.math.BigInteger;

/**
 * Ballots as rules for strict rankings use them: one candidate a rank, withdrawn ones gone, blank
 * ones set apart.
 *
 * @param ballots each with at least one mark, none tied, none skipped
 * @param valid how many
 * @param invalid ballots without a usable first mark
 */
record Papers(Ballots ballots, long valid, BigInteger invalid) {

    /** More would overflow the fixed point of the rules. */
    static final long MOST = 900_000_000L;

    /**
     * A paper is read up to the first rank that two candidates share.
     *
     * @param gapsEnd whether it also ends at a rank left empty (the Scottish rules want consecutive
     *     figures); else a gap is passed over
     */
    static Papers strict(Contest contest, boolean gapsEnd) {
        var standing = contest.standingBallots();
        if (clean(standing)) {
            return new Papers(standing, total(standing.total()), BigInteger.ZERO);
        }
        var builder = new Ballots.Builder(standing.candidates);
        var invalid = BigInteger.ZERO;
        var strict = new int[standing.longest()];
        for (var group = 0; group < standing.groups; group++) {
            var length = strict(standing, group, gapsEnd, strict);
            if (length == 0) {
                invalid = invalid.add(BigInteger.valueOf(standing.weights[group]));
            } else {
                builder.addMarks(standing.weights[group], strict, length);
            }
        }
        var ballots = builder.build();
        return new Papers(ballots, total(ballots.total()), invalid);
    }

    /** The ballots that name anybody, gaps passed over, equal ranks kept. */
    static Ballots marked(Ballots standing) {
        if (clean(standing)) {
            return standing;
        }
        var builder = new Ballots.Builder(standing.candidates);
        var kept = new int[standing.longest()];
        for (var group = 0; group < standing.groups; group++) {
            var length = 0;
            for (var i = standing.start[group]; i < standing.start[group + 1]; i++) {
                if (standing.marks[i] != Ballots.SKIPPED) {
                    kept[length++] = standing.marks[i];
                }
            }
            if (length > 0) {
                builder.addMarks(standing.weights[group], kept, length);
            }
        }
        return builder.build();
    }

    private static int strict(Ballots ballots, int group, boolean gapsEnd, int[] strict) {
        var length = 0;
        var end = ballots.start[group + 1];
        for (var i = ballots.start[group]; i < end; i++) {
            var mark = ballots.marks[i];
            var tied =
                    i + 1 < end
                            && ballots.marks[i + 1] < 0
                            && ballots.marks[i + 1] != Ballots.SKIPPED;
            if (tied || (mark == Ballots.SKIPPED && gapsEnd)) {
                break;
            }
            if (mark != Ballots.SKIPPED) {
                strict[length++] = mark;
            }
        }
        return length;
    }

    private static boolean clean(Ballots ballots) {
        for (var group = 0; group < ballots.groups; group++) {
            if (ballots.start[group] == ballots.start[group + 1]) {
                return false;
            }
        }
        for (var mark : ballots.marks) {
            if (mark < 0) {
                return false;
            }
        }
        return true;
    }

    private static long total(BigInteger total) {
        if (total.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new BadField("ballots", "at most " + MOST + " under this rule", total);
        }
        return total.longValueExact();
    }
}
