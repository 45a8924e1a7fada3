package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Instant runoff: the candidate with the fewest votes goes out, the papers move on, until one has
 * more than half of those that still count. For several seats the count starts again without those
 * elected (RCTab's multi-pass IRV).
 *
 * <p>Options: {@code overvote} (what a rank shared by several does: ends the paper, is passed over,
 * or ends it only when several of them are still in), {@code skipped} (most empty ranks in a row
 * before a paper ends), {@code batch} (all who cannot catch up go out together), {@code until-two}
 * (the count goes on until two are left), {@code ties} ({@code lots}, or {@code previous}: fewest
 * votes in the latest earlier round, then lots).
 */
final class Irv {
    private final Contest contest;
    private final int seats;
    private final Lots lots;
    private final boolean batch;
    private final boolean untilTwo;
    private final boolean previous;
    private final Map<String, String> options;
    private final Papers papers;
    private final Stages stages;

    static Tally count(Contest contest, int seats, Options options) {
        return new Irv(contest, seats, options).count();
    }

    private Irv(Contest contest, int seats, Options options) {
        this.contest = contest;
        this.seats = seats;
        var overvote =
                switch (options.choice("overvote", "exhaust", "skip", "exhaust-if-multiple")) {
                    case "skip" -> Papers.Overvote.SKIP;
                    case "exhaust-if-multiple" -> Papers.Overvote.KEEP;
                    default -> Papers.Overvote.END;
                };
        var gaps = options.choice("skipped", "any", "0", "1", "2", "3");
        this.batch = options.choice("batch", "false", "true").equals("true");
        this.untilTwo = options.choice("until-two", "false", "true").equals("true");
        this.previous = options.choice("ties", "lots", "previous").equals("previous");
        this.lots = Lots.of(contest, options);
        options.fixed("arithmetic", "whole numbers");
        this.options = options.done();
        var most = gaps.equals("any") ? Integer.MAX_VALUE : Integer.parseInt(gaps);
        this.papers = Papers.read(contest, overvote, most);
        this.stages = new Stages(contest);
    }

    private Tally count() {
        var out = contest.withdrawnFlags();
        var standing = 0;
        for (var gone : out) {
            standing += gone ? 0 : 1;
        }
        for (var seat = 0; seat < Math.min(seats, standing); seat++) {
            out[pass(out)] = true;
        }
        return new Tally(
                "irv",
                options,
                stages.winners(),
                String.valueOf(papers.valid() / 2 + 1),
                BigInteger.valueOf(papers.valid()),
                papers.invalid(),
                stages.stages(),
                stages.ties(),
                List.of());
    }

    private int pass(boolean[] out) {
        var piles = new Piles(papers.ballots(), out, 0);
        var history = new ArrayList<long[]>();
        while (true) {
            history.add(piles.total.clone());
            var left = continuing(piles);
            var active = left.stream().mapToLong(c -> piles.total[c]).sum();
            stages.note("irv.round", active, active / 2 + 1);
            var leader =
                    left.stream().max(Comparator.comparingLong(c -> piles.total[c])).orElseThrow();
            var decided = piles.total[leader] * 2 > active && (!untilTwo || left.size() <= 2);
            if (decided || left.size() == 1) {
                stages.note(
                        "stv.elected", stages.name(leader), String.valueOf(piles.total[leader]));
                stages.elect(leader);
                stages.close(piles.total, papers.valid(), String::valueOf);
                return leader;
            }
            var goers = goers(piles, left, history);
            for (var goer : goers) {
                stages.note("irv.excluded", stages.name(goer), String.valueOf(piles.total[goer]));
                stages.exclude(goer);
                piles.continuing[goer] = false;
            }
            stages.close(piles.total, papers.valid(), String::valueOf);
            goers.forEach(piles::transferAll);
        }
    }

    private static List<Integer> continuing(Piles piles) {
        var left = new ArrayList<Integer>();
        for (var c = 0; c < piles.continuing.length; c++) {
            if (piles.continuing[c]) {
                left.add(c);
            }
        }
        return left;
    }

    private List<Integer> goers(Piles piles, List<Integer> left, List<long[]> history) {
        if (batch) {
            var together = hopeless(piles, left);
            if (together.size() > 1) {
                return together;
            }
        }
        var least = left.stream().mapToLong(c -> piles.total[c]).min().orElseThrow();
        var tied = left.stream().filter(c -> piles.total[c] == least).toList();
        if (tied.size() == 1) {
            return tied;
        }
        var lowest = tied;
        for (var i = history.size() - 2; previous && i >= 0 && lowest.size() > 1; i--) {
            var then = history.get(i);
            var fewest = lowest.stream().mapToLong(c -> then[c]).min().orElseThrow();
            lowest = lowest.stream().filter(c -> then[c] == fewest).toList();
        }
        var chosen = lots.first(lowest);
        var key = lowest.size() == 1 ? "tie.excluded.before" : "tie.excluded.lot";
        stages.tie(tied, chosen, Sentence.of(key, stages.names(tied), stages.name(chosen)));
        return List.of(chosen);
    }

    /** The most candidates from the lowest who together have fewer votes than the next. */
    private static List<Integer> hopeless(Piles piles, List<Integer> left) {
        var order = new ArrayList<>(left);
        order.sort(Comparator.comparingLong(c -> piles.total[c]));
        var sum = 0L;
        var count = 0;
        for (var i = 0; i + 1 < order.size(); i++) {
            sum += piles.total[order.get(i)];
            if (sum < piles.total[order.get(i + 1)]) {
                count = i + 1;
            }
        }
        return List.copyOf(order.subList(0, count));
    }
}
