package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** Rules that add up what the ballots give each candidate. */
final class Scored {
    private final Contest contest;
    private final Ballots standing;
    private final int[] candidates;

    private Scored(Contest contest) {
        this(contest, contest.standingBallots());
    }

    private Scored(Contest contest, Ballots standing) {
        this.contest = contest;
        this.standing = standing;
        var withdrawn = contest.withdrawnFlags();
        this.candidates = IntStream.range(0, withdrawn.length).filter(c -> !withdrawn[c]).toArray();
    }

    /**
     * Approval: whoever is named on a ballot, on any rank or ({@code approve=first}) the first, has
     * its vote.
     */
    static Tally approval(Contest contest, int seats, Options options) {
        var scored = new Scored(contest);
        var firstOnly = options.choice("approve", "named", "first").equals("first");
        var votes = scored.sum((rank, tied) -> rank == 0 || !firstOnly ? 1 : 0);
        return scored.elect("approval", seats, options, votes, c -> String.valueOf(votes[c]));
    }

    /**
     * Score: the first rank gives {@code max} points, each rank below, empty ones too, one less;
     * not named gives none.
     */
    static Tally score(Contest contest, int seats, Options options) {
        var scored = new Scored(contest);
        var max = options.number("max", 5, 1, 1_000);
        var points = scored.sum((rank, tied) -> Math.max(0, max - rank));
        return scored.elect("score", seats, options, points, c -> String.valueOf(points[c]));
    }

    /**
     * Borda: n-1 points for the first of n, n-2 for the second and so on; candidates on one rank
     * share its points, those not named share what is left or ({@code unranked=zero}) have none.
     */
    static Tally borda(Contest contest, int seats, Options options) {
        var scored = new Scored(contest);
        var share = options.choice("unranked", "share", "zero").equals("share");
        var n = scored.candidates.length;
        var halves = new long[contest.candidates().size()];
        var named = new boolean[halves.length];
        var marked = Papers.marked(scored.standing);
        for (var group = 0; group < marked.groups; group++) {
            Arrays.fill(named, false);
            var above = 0;
            for (var rank : marked.ranks(group)) {
                var each = 2L * (n - 1 - above) - (rank.size() - 1);
                for (var candidate : rank) {
                    halves[candidate] += each * marked.weights[group];
                    named[candidate] = true;
                }
                above += rank.size();
            }
            for (var candidate : scored.candidates) {
                if (share && !named[candidate]) {
                    halves[candidate] += (n - 1L - above) * marked.weights[group];
                }
            }
        }
        return scored.elect("borda", seats, options, halves, c -> Condorcet.halves(halves[c]));
    }

    /**
     * STAR (score, then automatic runoff): the two with the highest scores meet, and whoever more
     * ballots score higher wins. A tie of scores goes by preference between the tied, then by lots;
     * a tied runoff by scores, then by lots. Further seats are filled the same way among the rest.
     */
    static Tally star(Contest contest, int seats, Options options) {
        var scored = new Scored(contest);
        var max = options.number("max", 5, 1, 1_000);
        var points = scored.sum((rank, tied) -> Math.max(0, max - rank));
        var lots = Lots.of(contest, options);
        options.fixed("unranked", "last");
        var pairs = new Pairwise(contest, options);
        options.fixed("arithmetic", "whole numbers");
        return new Star(contest, pairs, points, lots, options.done())
                .count(seats, scored.standing.total());
    }

    /**
     * Dot voting: everybody has as many dots ({@code dots}) to put on candidates, at most {@code
     * max} on one. Ranks are read as under {@link #score}: the first is {@code max} dots. A ballot
     * with more dots than there are is invalid.
     */
    static Tally dot(Contest contest, int seats, Options options) {
        var dots = options.number("dots", 5, 1, 1_000_000);
        var max = options.number("max", Math.min(dots, 1_000), 1, 1_000);
        return within("dot", contest, seats, options, max, dots, points -> points);
    }

    /**
     * Quadratic voting: everybody has credits; so many votes for one candidate cost their square.
     * Ranks are read as under {@link #score}: the first is {@code max} votes. A ballot that costs
     * more than the credits is invalid.
     */
    static Tally quadratic(Contest contest, int seats, Options options) {
        var credits = options.number("credits", 100, 1, 1_000_000);
        var most = BigInteger.valueOf(credits).sqrt().intValueExact();
        var max = options.number("max", most, 1, 1_000);
        return within("quadratic", contest, seats, options, max, credits, votes -> votes * votes);
    }

    private static Tally within(
            String rule,
            Contest contest,
            int seats,
            Options options,
            int max,
            long most,
            LongUnaryOperator cost) {
        var all = new Scored(contest);
        var builder = new Ballots.Builder(contest.candidates().size());
        var spoilt = BigInteger.ZERO;
        for (var group = 0; group < all.standing.groups; group++) {
            var ranks = all.standing.ranks(group);
            var spent = 0L;
            for (var r = 0; r < ranks.size(); r++) {
                spent += cost.applyAsLong(Math.max(0, max - r)) * ranks.get(r).size();
            }
            if (spent <= most) {
                builder.add(all.standing.weights[group], ranks);
            } else {
                spoilt = spoilt.add(BigInteger.valueOf(all.standing.weights[group]));
            }
        }
        var scored = new Scored(contest, builder.build());
        var points = scored.sum((rank, tied) -> Math.max(0, max - rank));
        var findings =
                spoilt.signum() == 0
                        ? List.<Sentence>of()
                        : List.of(Sentence.of("points.spoilt", spoilt, most));
        return scored.elect(rule, seats, options, points, c -> String.valueOf(points[c]), findings);
    }

    private interface Worth {
        long of(int rank, int tied);
    }

    private long[] sum(Worth worth) {
        var sums = new long[contest.candidates().size()];
        for (var group = 0; group < standing.groups; group++) {
            var ranks = standing.ranks(group);
            for (var r = 0; r < ranks.size(); r++) {
                for (var candidate : ranks.get(r)) {
                    var more =
                            Math.multiplyExact(
                                    standing.weights[group], worth.of(r, ranks.get(r).size()));
                    sums[candidate] = Math.addExact(sums[candidate], more);
                }
            }
        }
        return sums;
    }

    private Tally elect(
            String rule, int seats, Options options, long[] sums, IntFunction<String> total) {
        return elect(rule, seats, options, sums, total, List.of());
    }

    private Tally elect(
            String rule,
            int seats,
            Options options,
            long[] sums,
            IntFunction<String> total,
            List<Sentence> findings) {
        var lots = Lots.of(contest, options);
        options.fixed("arithmetic", "whole numbers");
        var marked = Papers.marked(standing).total();
        return Ranking.elect(
                rule,
                contest,
                seats,
                lots,
                options.done(),
                Ranking.byScore(candidates, sums),
                total,
                marked,
                contest.ballots().total().subtract(marked),
                findings);
    }
}
