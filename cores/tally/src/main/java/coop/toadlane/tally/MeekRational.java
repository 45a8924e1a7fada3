package coop.toadlane.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact votes: keep factors are decimals of eighteen places, rounded up; every product, sum and the
 * quota is a whole number over one common denominator, so no part of a vote is lost, however deep
 * in a ballot.
 *
 * <p>The numbers grow with the longest ballot: meant for elections of thousands of different
 * ballots, not of millions.
 */
final class MeekRational implements MeekVotes {
    private static final BigInteger KEEP = BigInteger.TEN.pow(18);
    static final int DECIMALS = 12;

    private final Ballots ballots;
    private final Sharing sharing;

    /** After d marks amounts are over KEEP^d x d!; this times makes them units. */
    private final BigInteger[] toUnit;

    private final BigInteger unit;
    private final int seats;

    MeekRational(Ballots ballots, int seats, Sharing sharing) {
        this.ballots = ballots;
        this.seats = seats;
        this.sharing = sharing;
        var marks = ballots.longest();
        this.toUnit = new BigInteger[marks + 1];
        toUnit[marks] = BigInteger.ONE;
        for (var i = marks; i > 0; i--) {
            toUnit[i - 1] = toUnit[i].multiply(KEEP).multiply(BigInteger.valueOf(i));
        }
        this.unit = toUnit[0].multiply(BigInteger.valueOf(seats + 1L));
    }

    @Override
    public BigInteger unit() {
        return unit;
    }

    @Override
    public BigInteger keepAll() {
        return KEEP;
    }

    @Override
    public BigInteger[] distribute(BigInteger[] keep) {
        var votes = new BigInteger[keep.length];
        Arrays.fill(votes, BigInteger.ZERO);
        for (var group = 0; group < ballots.groups; group++) {
            spread(group, keep, votes);
        }
        return votes;
    }

    private void spread(int group, BigInteger[] keep, BigInteger[] votes) {
        var weight =
                BigInteger.valueOf(ballots.weights[group]).multiply(BigInteger.valueOf(seats + 1L));
        var depth = 0;
        var end = ballots.start[group + 1];
        for (var i = ballots.start[group]; i < end && weight.signum() > 0; ) {
            var next = i + 1;
            while (next < end && ballots.marks[next] < 0) {
                next++;
            }
            var who =
                    IntStream.range(i, next)
                            .map(this::candidate)
                            .filter(c -> keep[c].signum() > 0)
                            .toArray();
            if (who.length > 0) {
                weight = share(who, weight, depth, keep, votes);
                depth += who.length;
            } else if (next > i + 1 && sharing == Sharing.SPLIT) {
                return;
            }
            i = next;
        }
    }

    /** Hands a rank its parts and returns the rest, over one power more for each who shared. */
    private BigInteger share(
            int[] who, BigInteger weight, int depth, BigInteger[] keep, BigInteger[] votes) {
        var n = who.length;
        var factors = Arrays.stream(who).mapToObj(c -> keep[c]).toArray(BigInteger[]::new);
        var parts = sharing.parts(factors, KEEP);
        var choices =
                Sharing.factorial(depth + n)
                        .divide(Sharing.factorial(depth).multiply(Sharing.factorial(n)));
        var scaled = weight.multiply(choices);
        var rest = scaled.multiply(Sharing.factorial(n)).multiply(KEEP.pow(n));
        for (var j = 0; j < n; j++) {
            var share = scaled.multiply(parts[j]);
            rest = rest.subtract(share);
            votes[who[j]] = votes[who[j]].add(share.multiply(toUnit[depth + n]));
        }
        return rest;
    }

    private int candidate(int at) {
        var mark = ballots.marks[at];
        return mark < 0 ? ~mark : mark;
    }

    @Override
    public BigInteger quota(BigInteger votes, int seats) {
        return votes.divide(BigInteger.valueOf(seats + 1L));
    }

    @Override
    public boolean reaches(BigInteger votes, BigInteger quota) {
        return votes.compareTo(quota) > 0;
    }

    @Override
    public BigInteger next(BigInteger keep, BigInteger quota, BigInteger votes) {
        return MeekVotes.up(keep.multiply(quota), votes).min(KEEP);
    }

    @Override
    public String text(BigInteger amount) {
        return new BigDecimal(amount.multiply(BigInteger.TEN.pow(DECIMALS)).divide(unit), DECIMALS)
                .toPlainString();
    }
}
