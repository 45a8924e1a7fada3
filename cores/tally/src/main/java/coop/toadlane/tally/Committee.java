package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Approval ballots for a committee: who is named on a ballot, on any rank, is approved. */
final class Committee {
    final Contest contest;
    final int seats;
    final Lots lots;
    final Map<String, String> options;
    final Stages stages;
    final int[] standing;
    final int[][] approved;
    final long[] voters;
    final List<Integer> elected = new ArrayList<>();
    private final BigInteger valid;
    private final BigInteger invalid;

    Committee(Contest contest, int seats, Options options) {
        this.contest = contest;
        this.lots = Lots.of(contest, options);
        options.fixed("arithmetic", "fractions");
        this.options = options.done();
        this.stages = new Stages(contest);
        var withdrawn = contest.withdrawnFlags();
        this.standing = IntStream.range(0, withdrawn.length).filter(c -> !withdrawn[c]).toArray();
        this.seats = Math.min(seats, standing.length);
        var all = contest.standingBallots();
        var marked = Papers.marked(all);
        this.valid = marked.total();
        this.invalid = all.total().subtract(valid);
        if (valid.compareTo(BigInteger.valueOf(Papers.MOST)) > 0) {
            throw new BadField("ballots", "at most " + Papers.MOST + " under this rule", valid);
        }
        this.approved = new int[marked.groups][];
        this.voters = Arrays.copyOf(marked.weights, marked.groups);
        for (var group = 0; group < marked.groups; group++) {
            approved[group] =
                    Arrays.stream(marked.marks, marked.start[group], marked.start[group + 1])
                            .map(mark -> mark < 0 ? ~mark : mark)
                            .toArray();
        }
    }

    List<Integer> left() {
        return Arrays.stream(standing).boxed().filter(c -> !elected.contains(c)).toList();
    }

    /** Elects whoever has the most of something; a tie goes by lots. */
    void electBest(Fraction[] worth, String key) {
        var left = left();
        var best = left.stream().map(c -> worth[c]).max(Comparator.naturalOrder()).orElseThrow();
        var tied = left.stream().filter(c -> worth[c].compareTo(best) == 0).toList();
        elect(tied, Sentence.of(key, stages.name(lots.first(tied)), best.decimals(5)), worth);
    }

    /** Elects the first by lots of those who are equal, and closes the stage. */
    void elect(List<Integer> tied, Sentence why, Fraction[] worth) {
        var chosen = lots.first(tied);
        if (tied.size() > 1) {
            stages.tie(
                    tied,
                    chosen,
                    Sentence.of("tie.elected.lot", stages.names(tied), stages.name(chosen)));
        }
        stages.note(why.key(), why.args().toArray());
        stages.elect(chosen);
        var totals = new LinkedHashMap<String, String>();
        for (var candidate : left()) {
            totals.put(stages.id(candidate), worth[candidate].decimals(5));
        }
        elected.add(chosen);
        stages.close(totals, "0");
    }

    /** The candidates as projects that cost one seat each. */
    Budget budget() {
        var projects = new ArrayList<Budget.Project>();
        contest.candidates().forEach(c -> projects.add(new Budget.Project(c.id(), c.name(), 1)));
        var votes = new ArrayList<Budget.Vote>();
        for (var group = 0; group < approved.length; group++) {
            var named = Arrays.stream(approved[group]).boxed().toList();
            votes.add(new Budget.Vote(voters[group], named, named.stream().map(c -> 1L).toList()));
        }
        return new Budget("", 0, seats, projects, votes, valid.longValueExact(), 0, 0);
    }

    Tally tally(String rule, List<Sentence> findings) {
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
}
