package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Fills the seats from a ranking with ties, best first, and tells it as one stage. */
final class Ranking {
    private Ranking() {}

    /** Ranks by a score, highest first; equal scores are a tie. */
    static List<List<Integer>> byScore(int[] standing, long[] score) {
        var order = new ArrayList<>(Arrays.stream(standing).boxed().toList());
        order.sort((a, b) -> Long.compare(score[b], score[a]));
        var ranking = new ArrayList<List<Integer>>();
        for (var candidate : order) {
            if (ranking.isEmpty() || score[ranking.getLast().getFirst()] != score[candidate]) {
                ranking.add(new ArrayList<>());
            }
            ranking.getLast().add(candidate);
        }
        return ranking;
    }

    /** What a ranking gives: who is elected, ties across the last seat broken by lots. */
    static Tally elect(
            String rule,
            Contest contest,
            int seats,
            Lots lots,
            Map<String, String> options,
            List<List<Integer>> ranking,
            IntFunction<String> total,
            BigInteger valid,
            BigInteger invalid,
            List<Sentence> findings) {
        var stages = new Stages(contest);
        var left = seats;
        for (var rank : ranking) {
            var order = new ArrayList<>(rank);
            order.sort((a, b) -> Integer.compare(lots.place(a), lots.place(b)));
            var elected = order.subList(0, Math.min(left, order.size()));
            if (order.size() > elected.size() && left > 0 || elected.size() > 1) {
                var how =
                        Sentence.of(
                                order.size() > left ? "tie.elected.lot" : "tie.elected.all",
                                stages.names(order),
                                stages.names(elected));
                stages.tie(rank, elected.getFirst(), how);
            }
            elected.forEach(stages::elect);
            left -= elected.size();
        }
        if (!stages.winners().isEmpty()) {
            stages.note("ranking.elected", stages.names(winners(contest, stages)));
        }
        var totals = new LinkedHashMap<String, String>();
        var withdrawn = contest.withdrawnFlags();
        for (var c = 0; c < withdrawn.length; c++) {
            if (!withdrawn[c]) {
                totals.put(stages.id(c), total.apply(c));
            }
        }
        stages.close(totals, "0");
        return new Tally(
                rule,
                options,
                stages.winners(),
                null,
                valid,
                invalid,
                stages.stages(),
                stages.ties(),
                findings);
    }

    private static List<Integer> winners(Contest contest, Stages stages) {
        var ids = contest.candidates().stream().map(Candidate::id).toList();
        return stages.winners().stream().map(ids::indexOf).toList();
    }
}
