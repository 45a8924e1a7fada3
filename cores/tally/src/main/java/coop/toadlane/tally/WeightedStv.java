package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The single transferable vote by weighted inclusive transfers: the Scottish rules, and the
 * reference WIGM rule.
 *
 * <p>Scottish (SSI 2007/42 Sch. 1 rules 45 to 52, SSI 2011/399): quota floor(valid / (seats + 1)) +
 * 1; a surplus moves every paper at surplus x its value / the candidate's votes, cut to five
 * decimals; the largest surplus first; a tie goes by the most recent earlier stage at which the
 * tied differed, then by lot; one exclusion at a time, and only when no surplus waits; when as many
 * remain as seats, they are elected.
 *
 * <p>WIGM (Proportional Representation Foundation, reference WIGM rule): quota valid / (seats + 1)
 * cut to four decimals and 0.0001 more; the same transfers with four decimals; ties by an order
 * fixed before the count; optionally those who surely lose are excluded together ({@code
 * batch=true}).
 */
final class WeightedStv {
    private final String rule;
    private final int decimals;
    private final boolean lookBack;
    private final boolean batch;
    private final boolean wholeQuota;
    private final Contest contest;
    private final int seats;
    private final Lots lots;
    private final Map<String, String> options;
    private final Papers papers;
    private final Piles piles;
    private final Stages stages;
    private final List<long[]> history = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final long quota;
    private int vacancies;

    static Tally scottish(Contest contest, int seats, Options options) {
        options.fixed("arithmetic", "fixed point, 5 decimals, cut");
        options.fixed("ties", "latest earlier stage, then lots");
        return new WeightedStv("scottish-stv", contest, seats, options).count();
    }

    static Tally wigm(Contest contest, int seats, Options options) {
        return new WeightedStv("wigm", contest, seats, options).count();
    }

    private WeightedStv(String rule, Contest contest, int seats, Options options) {
        var scottish = rule.equals("scottish-stv");
        this.rule = rule;
        this.decimals = scottish ? 5 : options.number("decimals", 4, 0, 9);
        this.batch = !scottish && options.choice("batch", "false", "true").equals("true");
        this.lookBack = scottish;
        this.wholeQuota = scottish || options.choice("quota", "fraction", "whole").equals("whole");
        if (!scottish) {
            options.fixed("arithmetic", "fixed point, " + decimals + " decimals, cut");
            options.fixed("ties", "lots");
        }
        this.contest = contest;
        this.seats = seats;
        this.lots = Lots.of(contest, options);
        this.options = options.done();
        this.papers = Papers.strict(contest, scottish);
        this.piles = new Piles(papers.ballots(), contest.withdrawnFlags(), decimals);
        this.stages = new Stages(contest);
        this.vacancies = seats;
        this.quota = quota(BigInteger.valueOf(papers.valid()));
    }

    private long quota(BigInteger valid) {
        var unit = wholeQuota ? BigInteger.ONE : BigInteger.valueOf(piles.one);
        var least = valid.multiply(unit).divide(BigInteger.valueOf(seats + 1L)).add(BigInteger.ONE);
        return (wholeQuota ? least.multiply(BigInteger.valueOf(piles.one)) : least)
                .longValueExact();
    }

    private Tally count() {
        var all = Math.multiplyExact(papers.valid(), piles.one);
        stages.note("stv.start", papers.valid(), seats, piles.text(quota));
        closeStage(all);
        while (vacancies > 0 && continuing().size() > 0) {
            var sure = batch ? sureLosers() : List.<Integer>of();
            if (!sure.isEmpty()) {
                exclude(sure);
            } else if (!waiting.isEmpty()) {
                transfer();
            } else {
                exclude(List.of(lowest()));
            }
            closeStage(all);
        }
        return new Tally(
                rule,
                options,
                stages.winners(),
                piles.text(quota),
                BigInteger.valueOf(papers.valid()),
                papers.invalid(),
                stages.stages(),
                stages.ties(),
                List.of());
    }

    private List<Integer> continuing() {
        var found = new ArrayList<Integer>();
        for (var c = 0; c < piles.continuing.length; c++) {
            if (piles.continuing[c]) {
                found.add(c);
            }
        }
        return found;
    }

    private void closeStage(long all) {
        history.add(piles.total.clone());
        var reached =
                new ArrayList<>(
                        continuing().stream().filter(c -> piles.total[c] >= quota).toList());
        reached.sort(bySize());
        for (var candidate : reached) {
            if (vacancies > 0) {
                elect(candidate);
                stages.note("stv.elected", stages.name(candidate), text(candidate));
                if (piles.total[candidate] > quota) {
                    waiting.add(candidate);
                }
            }
        }
        var left = continuing();
        if (!left.isEmpty() && left.size() <= vacancies) {
            left.sort(bySize());
            stages.note("stv.deemed", stages.names(left));
            left.forEach(this::elect);
        }
        stages.close(piles.total, all, piles::text);
    }

    private void elect(int candidate) {
        piles.continuing[candidate] = false;
        stages.elect(candidate);
        vacancies--;
    }

    private void transfer() {
        var most = waiting.stream().mapToLong(c -> piles.total[c]).max().orElseThrow();
        var candidate = chosen(waiting.stream().filter(c -> piles.total[c] == most).toList(), true);
        waiting.remove((Integer) candidate);
        stages.note("stv.surplus", stages.name(candidate), piles.text(most - quota));
        piles.transferSurplus(candidate, quota);
    }

    private int lowest() {
        var left = continuing();
        var least = left.stream().mapToLong(c -> piles.total[c]).min().orElseThrow();
        return chosen(left.stream().filter(c -> piles.total[c] == least).toList(), false);
    }

    private void exclude(List<Integer> together) {
        for (var candidate : together) {
            stages.note("stv.excluded", stages.name(candidate), text(candidate));
            stages.exclude(candidate);
            piles.continuing[candidate] = false;
        }
        if (!batch || continuing().size() > vacancies) {
            together.forEach(piles::transferAll);
        }
    }

    /**
     * The most candidates, from the lowest, whose votes with every waiting surplus stay below those
     * of the next.
     */
    private List<Integer> sureLosers() {
        var left = continuing();
        left.sort(Comparator.comparingLong(c -> piles.total[c]));
        var sum = waiting.stream().mapToLong(c -> piles.total[c] - quota).sum();
        var losers = 0;
        for (var i = 0; i < left.size() - vacancies; i++) {
            sum += piles.total[left.get(i)];
            if (sum < piles.total[left.get(i + 1)]) {
                losers = i + 1;
            }
        }
        return List.copyOf(left.subList(0, losers));
    }

    /** Largest first; the order of election within a stage. */
    private Comparator<Integer> bySize() {
        return (a, b) -> {
            for (var i = history.size() - 1; i >= 0; i--) {
                var compared = Long.compare(history.get(i)[b], history.get(i)[a]);
                if (compared != 0) {
                    return compared;
                }
                if (!lookBack) {
                    break;
                }
            }
            return Integer.compare(lots.place(a), lots.place(b));
        };
    }

    private int chosen(List<Integer> tied, boolean most) {
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var left = tied;
        var kind = most ? "tie.surplus." : "tie.excluded.";
        for (var i = history.size() - 2; lookBack && i >= 0; i--) {
            var then = history.get(i);
            var votes = left.stream().mapToLong(c -> then[c]);
            var extreme = (most ? votes.max() : votes.min()).orElseThrow();
            left = left.stream().filter(c -> then[c] == extreme).toList();
            if (left.size() == 1) {
                var candidate = left.getFirst();
                var how =
                        Sentence.of(
                                kind + "earlier",
                                stages.names(tied),
                                stages.name(candidate),
                                i + 1);
                stages.tie(tied, candidate, how);
                return candidate;
            }
        }
        var candidate = lots.first(left);
        stages.tie(
                tied,
                candidate,
                Sentence.of(kind + "lot", stages.names(tied), stages.name(candidate)));
        return candidate;
    }

    private String text(int candidate) {
        return piles.text(piles.total[candidate]);
    }
}
