package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many prefer each candidate to each other.
 *
 * <p>Candidates on one rank are not compared. Those not ranked are behind all who are ({@code
 * unranked=last}), or not compared with anybody ({@code unranked=not-compared}).
 */
final class Pairwise {
    final long[][] prefer;
    final int[] standing;
    final Contest contest;
    private final long valid;
    private final java.math.BigInteger all;

    Pairwise(Contest contest, Options options) {
        this.contest = contest;
        var unrankedLast = options.choice("unranked", "last", "not-compared").equals("last");
        var withdrawn = contest.withdrawnFlags();
        var ballots = contest.standingBallots();
        this.all = ballots.total();
        var n = withdrawn.length;
        this.standing = java.util.stream.IntStream.range(0, n).filter(c -> !withdrawn[c]).toArray();
        if (n > 1_000) {
            throw new BadField("candidates", "at most 1000 under this rule", n);
        }
        this.prefer = new long[n][n];
        var counted = Papers.marked(ballots);
        this.valid = counted.total().longValueExact();
        if (valid > Papers.MOST * 1_000) {
            throw new BadField(
                    "ballots", "at most " + Papers.MOST * 1_000 + " under this rule", valid);
        }
        var place = new int[n];
        for (var group = 0; group < counted.groups; group++) {
            add(counted, group, unrankedLast, place);
        }
    }

    private void add(Ballots ballots, int group, boolean unrankedLast, int[] place) {
        java.util.Arrays.fill(place, unrankedLast ? Integer.MAX_VALUE : -1);
        var rank = 0;
        var start = ballots.start[group];
        var end = ballots.start[group + 1];
        for (var i = start; i < end; i++) {
            var mark = ballots.marks[i];
            rank += mark >= 0 ? 1 : 0;
            place[mark < 0 ? ~mark : mark] = rank;
        }
        var weight = ballots.weights[group];
        for (var i = start; i < end; i++) {
            var mark = ballots.marks[i];
            var candidate = mark < 0 ? ~mark : mark;
            var row = prefer[candidate];
            for (var other : standing) {
                if (place[other] > place[candidate]) {
                    row[other] += weight;
                }
            }
        }
    }

    java.math.BigInteger valid() {
        return java.math.BigInteger.valueOf(valid);
    }

    java.math.BigInteger invalid() {
        return all.subtract(valid());
    }

    Strength.Majority majority(int one, int other) {
        return new Strength.Majority(prefer[one][other], prefer[other][one]);
    }

    boolean beats(int one, int other) {
        return prefer[one][other] > prefer[other][one];
    }

    Map<String, Map<String, Long>> table() {
        var table = new LinkedHashMap<String, Map<String, Long>>();
        for (var one : standing) {
            var row = new LinkedHashMap<String, Long>();
            for (var other : standing) {
                if (one != other) {
                    row.put(contest.candidates().get(other).id(), prefer[one][other]);
                }
            }
            table.put(contest.candidates().get(one).id(), row);
        }
        return table;
    }

    /** A sentence for each comparison, and one if somebody beats everybody. */
    List<Sentence> findings(Stages stages) {
        var findings = new ArrayList<Sentence>();
        for (var one : standing) {
            var beaten = 0;
            for (var other : standing) {
                beaten += one != other && beats(one, other) ? 1 : 0;
            }
            if (beaten == standing.length - 1 && standing.length > 1) {
                findings.add(Sentence.of("condorcet.winner", stages.name(one)));
            }
        }
        for (var one : standing) {
            for (var other : standing) {
                if (beats(one, other)) {
                    findings.add(
                            Sentence.of(
                                    "condorcet.defeat",
                                    stages.name(one),
                                    stages.name(other),
                                    prefer[one][other],
                                    prefer[other][one]));
                } else if (one < other && !beats(other, one)) {
                    findings.add(
                            Sentence.of(
                                    "condorcet.even",
                                    stages.name(one),
                                    stages.name(other),
                                    prefer[one][other]));
                }
            }
        }
        return findings;
    }
}
