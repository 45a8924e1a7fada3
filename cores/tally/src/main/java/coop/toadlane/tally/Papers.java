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

    /** What a rank that several candidates share does to a paper. */
    enum Overvote {
        /** The paper ends there. */
        END,
        /** The rank is passed over. */
        SKIP,
        /** The rank stays; whoever counts decides when it is reached. */
        KEEP
    }

    /**
     * A paper is read up to the first rank that two candidates share.
     *
     * @param gapsEnd whether it also ends at a rank left empty (the Scottish rules want consecutive
     *     figures); else a gap is passed over
     */
    static Papers strict(Contest contest, boolean gapsEnd) {
        return read(contest, Overvote.END, gapsEnd ? 0 : Integer.MAX_VALUE);
    }

    /**
     * Papers as a rule reads them.
     *
     * @param gaps the most empty ranks in a row; one more ends the paper
     */
    static Papers read(Contest contest, Overvote overvote, int gaps) {
        var standing = contest.standingBallots();
        if (clean(standing)) {
            return new Papers(standing, total(standing.total()), BigInteger.ZERO);
        }
        var builder = new Ballots.Builder(standing.candidates);
        var invalid = BigInteger.ZERO;
        var kept = new int[standing.longest()];
        for (var group = 0; group < standing.groups; group++) {
            var length = kept(standing, group, overvote, gaps, kept);
            if (length == 0) {
                invalid = invalid.add(BigInteger.valueOf(standing.weights[group]));
            } else {
                builder.addMarks(standing.weights[group], kept, length);
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

    private static int kept(Ballots ballots, int group, Overvote overvote, int gaps, int[] kept) {
        var length = 0;
        var skipped = 0;
        var end = ballots.start[group + 1];
        for (var i = ballots.start[group]; i < end; ) {
            if (ballots.marks[i] == Ballots.SKIPPED) {
                i++;
                if (++skipped > gaps) {
                    break;
                }
                continue;
            }
            skipped = 0;
            var next = i + 1;
            while (next < end
                    && ballots.marks[next] < 0
                    && ballots.marks[next] != Ballots.SKIPPED) {
                next++;
            }
            if (next > i + 1 && overvote == Overvote.END) {
                break;
            }
            if (next == i + 1 || overvote == Overvote.KEEP) {
                System.arraycopy(ballots.marks, i, kept, length, next - i);
                length += next - i;
            }
            i = next;
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
