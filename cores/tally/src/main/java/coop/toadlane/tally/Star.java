package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runoffs of STAR voting. */
final class Star {
    private final Pairwise pairs;
    private final long[] points;
    private final Lots lots;
    private final Map<String, String> options;
    private final Stages stages;

    Star(Contest contest, Pairwise pairs, long[] points, Lots lots, Map<String, String> options) {
        this.pairs = pairs;
        this.points = points;
        this.lots = lots;
        this.options = options;
        this.stages = new Stages(contest);
    }

    Tally count(int seats, BigInteger all) {
        var left = new ArrayList<>(Arrays.stream(pairs.standing).boxed().toList());
        for (var seat = 0; seat < seats && !left.isEmpty(); seat++) {
            var first = highest(left);
            var rest = left.stream().filter(c -> c != first).toList();
            var winner = first;
            if (!rest.isEmpty()) {
                var second = highest(rest);
                stages.note(
                        "star.finalists",
                        stages.name(first),
                        points[first],
                        stages.name(second),
                        points[second]);
                winner = runoff(first, second);
                var other = winner == first ? second : first;
                stages.note(
                        "star.runoff",
                        stages.name(winner),
                        stages.name(other),
                        pairs.prefer[winner][other],
                        pairs.prefer[other][winner]);
            }
            stages.elect(winner);
            close(left);
            left.remove((Integer) winner);
        }
        return new Tally(
                        "star",
                        options,
                        stages.winners(),
                        null,
                        pairs.valid(),
                        all.subtract(pairs.valid()),
                        stages.stages(),
                        stages.ties(),
                        List.of())
                .withPairwise(pairs.table());
    }

    private int highest(List<Integer> among) {
        var most = among.stream().mapToLong(c -> points[c]).max().orElseThrow();
        var tied = among.stream().filter(c -> points[c] == most).toList();
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var preferred =
                tied.stream().filter(a -> tied.stream().noneMatch(b -> pairs.beats(b, a))).toList();
        var left = preferred.isEmpty() ? tied : preferred;
        var chosen = lots.first(left);
        var key = left.size() == 1 ? "tie.score.preferred" : "tie.score.lot";
        stages.tie(tied, chosen, Sentence.of(key, stages.names(tied), stages.name(chosen)));
        return chosen;
    }

    private int runoff(int first, int second) {
        if (pairs.beats(first, second)) {
            return first;
        }
        if (pairs.beats(second, first)) {
            return second;
        }
        var byScore = points[first] != points[second];
        var chosen = byScore ? first : lots.first(List.of(first, second));
        var both = List.of(first, second);
        var key = byScore ? "tie.runoff.score" : "tie.runoff.lot";
        stages.tie(both, chosen, Sentence.of(key, stages.names(both), stages.name(chosen)));
        return chosen;
    }

    private void close(List<Integer> left) {
        var totals = new LinkedHashMap<String, String>();
        for (var candidate : left) {
            totals.put(stages.id(candidate), String.valueOf(points[candidate]));
        }
        stages.close(totals, "0");
    }
}
