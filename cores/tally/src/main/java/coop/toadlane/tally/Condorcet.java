package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Rules that compare the candidates two by two. */
final class Condorcet {
    private Condorcet() {}

    /**
     * Schulze: one candidate ranks before another when the strongest path of majorities from it is
     * stronger than the strongest path back. Cubic in the candidates.
     */
    static Tally schulze(Contest contest, int seats, Options options) {
        var pairs = new Pairwise(contest, options);
        var paths = paths(pairs, Strength.option(options));
        var wins = new long[pairs.prefer.length];
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                wins[one] += paths[one][other] > paths[other][one] ? 1 : 0;
            }
        }
        var ranking = new ArrayList<List<Integer>>();
        var left = new ArrayList<>(Arrays.stream(pairs.standing).boxed().toList());
        while (!left.isEmpty()) {
            var best =
                    left.stream()
                            .filter(a -> left.stream().allMatch(b -> paths[a][b] >= paths[b][a]))
                            .toList();
            ranking.add(best);
            left.removeAll(best);
        }
        return elect(
                "schulze", pairs, seats, options, ranking, c -> String.valueOf(wins[c]), List.of());
    }

    /**
     * Widest paths over the places of the strengths in their order, so that any strength is
     * compared as an int.
     */
    private static int[][] paths(Pairwise pairs, Strength strength) {
        var majorities = new ArrayList<Strength.Majority>();
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                if (one != other) {
                    majorities.add(pairs.majority(one, other));
                }
            }
        }
        majorities.sort(strength.order());
        var place = new HashMap<Strength.Majority, Integer>();
        for (var i = 0; i < majorities.size(); i++) {
            var same =
                    i > 0
                            && strength.order().compare(majorities.get(i - 1), majorities.get(i))
                                    == 0;
            place.put(majorities.get(i), same ? place.getOrDefault(majorities.get(i - 1), i) : i);
        }
        var n = pairs.prefer.length;
        var paths = new int[n][n];
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                if (one != other) {
                    paths[one][other] = place.getOrDefault(pairs.majority(one, other), 0);
                }
            }
        }
        for (var via : pairs.standing) {
            for (var from : pairs.standing) {
                if (from != via) {
                    widen(paths, from, via, pairs.standing);
                }
            }
        }
        return paths;
    }

    private static void widen(int[][] paths, int from, int via, int[] standing) {
        for (var to : standing) {
            if (to != from && to != via) {
                paths[from][to] =
                        Math.max(paths[from][to], Math.min(paths[from][via], paths[via][to]));
            }
        }
    }

    /**
     * Ranked Pairs (Tideman): the majorities are locked in from the strongest, leaving out those
     * that would close a circle with stronger ones. Equally strong majorities go in the order of
     * the lots of the winner, then of the loser.
     */
    static Tally rankedPairs(Contest contest, int seats, Options options) {
        var pairs = new Pairwise(contest, options);
        var strength = Strength.option(options);
        var lots = Lots.of(contest, options);
        options.fixed("ties", "equally strong majorities in the order of lots");
        var stages = new Stages(contest);
        var findings = new ArrayList<Sentence>();
        var locked = locked(pairs, strength, lots, stages, findings);
        var ranking = new ArrayList<List<Integer>>();
        var left = new ArrayList<>(Arrays.stream(pairs.standing).boxed().toList());
        while (!left.isEmpty()) {
            var best =
                    left.stream().filter(a -> left.stream().noneMatch(b -> locked[b][a])).toList();
            ranking.add(best);
            left.removeAll(best);
        }
        var wins = new long[pairs.prefer.length];
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                wins[one] += locked[one][other] ? 1 : 0;
            }
        }
        return elect(
                "ranked-pairs",
                pairs,
                seats,
                options,
                ranking,
                c -> String.valueOf(wins[c]),
                findings);
    }

    /** Who is over whom, directly or through others. */
    private static boolean[][] locked(
            Pairwise pairs, Strength strength, Lots lots, Stages stages, List<Sentence> findings) {
        var majorities = new ArrayList<int[]>();
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                if (pairs.beats(one, other)) {
                    majorities.add(new int[] {one, other});
                }
            }
        }
        Comparator<int[]> byStrength =
                Comparator.comparing(p -> pairs.majority(p[0], p[1]), strength.order().reversed());
        majorities.sort(
                byStrength
                        .thenComparingInt(p -> lots.place(p[0]))
                        .thenComparingInt(p -> lots.place(p[1])));
        var over = new boolean[pairs.prefer.length][pairs.prefer.length];
        for (var i = 0; i < majorities.size(); i++) {
            var one = majorities.get(i)[0];
            var other = majorities.get(i)[1];
            if (over[other][one]) {
                findings.add(
                        Sentence.of("ranked_pairs.left_out", stages.name(one), stages.name(other)));
                var equal =
                        i > 0 && byStrength.compare(majorities.get(i - 1), majorities.get(i)) == 0;
                if (equal) {
                    findings.add(
                            Sentence.of("ranked_pairs.tie", stages.name(one), stages.name(other)));
                }
            } else if (!over[one][other]) {
                lock(over, one, other, pairs.standing);
            }
        }
        return over;
    }

    private static void lock(boolean[][] over, int one, int other, int[] standing) {
        for (var above : standing) {
            if (above == one || over[above][one]) {
                for (var below : standing) {
                    over[above][below] |= below == other || over[other][below];
                }
            }
        }
    }

    /** Copeland: a point for each candidate beaten, half a point for each even comparison. */
    static Tally copeland(Contest contest, int seats, Options options) {
        var pairs = new Pairwise(contest, options);
        options.fixed("points", "1 for a win, 0.5 for an even comparison");
        var halves = new long[pairs.prefer.length];
        for (var one : pairs.standing) {
            for (var other : pairs.standing) {
                if (one != other) {
                    halves[one] += pairs.beats(one, other) ? 2 : pairs.beats(other, one) ? 0 : 1;
                }
            }
        }
        var ranking = Ranking.byScore(pairs.standing, halves);
        return elect("copeland", pairs, seats, options, ranking, c -> halves(halves[c]), List.of());
    }

    static String halves(long halves) {
        return Piles.fixed(halves * 5, 1);
    }

    /**
     * Minimax (Simpson, Kramer): the smallest worst defeat wins, measured by the votes of those who
     * win it, by its margin, or, for {@code opposition}, by the most votes for any other whether a
     * defeat or not.
     */
    static Tally minimax(Contest contest, int seats, Options options) {
        var pairs = new Pairwise(contest, options);
        var strength = options.choice("strength", "winning-votes", "margins", "opposition");
        var worst = new long[pairs.prefer.length];
        for (var one : pairs.standing) {
            var most = Long.MIN_VALUE;
            for (var other : pairs.standing) {
                if (one != other) {
                    var against = pairs.prefer[other][one];
                    var margin = against - pairs.prefer[one][other];
                    most =
                            Math.max(
                                    most,
                                    switch (strength) {
                                        case "winning-votes" -> margin > 0 ? against : 0;
                                        case "margins" -> margin;
                                        default -> against;
                                    });
                }
            }
            worst[one] = most == Long.MIN_VALUE ? 0 : -most;
        }
        var ranking = Ranking.byScore(pairs.standing, worst);
        return elect(
                "minimax",
                pairs,
                seats,
                options,
                ranking,
                c -> String.valueOf(-worst[c]),
                List.of());
    }

    private static Tally elect(
            String rule,
            Pairwise pairs,
            int seats,
            Options options,
            List<List<Integer>> ranking,
            java.util.function.IntFunction<String> total,
            List<Sentence> more) {
        var lots = Lots.of(pairs.contest, options);
        options.fixed("arithmetic", "whole numbers");
        var findings = pairs.findings(new Stages(pairs.contest));
        findings.addAll(more);
        return Ranking.elect(
                        rule,
                        pairs.contest,
                        seats,
                        lots,
                        options.done(),
                        ranking,
                        total,
                        pairs.valid(),
                        pairs.invalid(),
                        findings)
                .withPairwise(pairs.table());
    }
}
