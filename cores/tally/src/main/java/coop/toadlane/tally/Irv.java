package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Instant runoff: the candidate with the fewest votes goes out, the papers move on, until one has
 * more than half of those that still count. With all options of the Universal RCV Tabulator
 * (RCTab), also for several seats: {@link RunoffRules}, {@link RunoffTies}.
 */
final class Irv {
    private final Contest contest;
    private final Ballots ballots;
    private final List<Ballots> slices;
    private final boolean[] out;
    private final Marks marks;
    private final int seats;
    private final RunoffRules rules;
    private final RunoffTies ties;
    private final Map<String, String> options;
    private final List<Runoff.Round> rounds = new ArrayList<>();

    /**
     * Marks on papers that are no candidates who can be elected.
     *
     * @param overvote stands for a rank marked too often, or -1
     * @param writeIns stands for write-ins that were not declared, or -1: out first, never elected
     */
    record Marks(int overvote, int writeIns) {
        static final Marks NONE = new Marks(-1, -1);
    }

    static Tally count(Contest contest, int seats, Options options) {
        var standing = contest.standingBallots();
        return new Irv(contest, standing, List.of(), Marks.NONE, seats, options).count();
    }

    /**
     * @param ballots all marks; those for candidates who are out count when a rank is looked at
     * @param slices of the same ballots, followed on their way; they decide nothing
     */
    Irv(
            Contest contest,
            Ballots ballots,
            List<Ballots> slices,
            Marks marks,
            int seats,
            Options options) {
        this.contest = contest;
        this.ballots = ballots;
        this.slices = List.copyOf(slices);
        this.out = contest.withdrawnFlags();
        this.marks = marks;
        this.seats = seats;
        this.rules = RunoffRules.of(seats, options);
        this.ties = RunoffTies.of(contest, marks, options);
        this.options = options.done();
        if (ballots.total().compareTo(BigInteger.valueOf(Papers.MOST)) > 0) {
            throw new BadField(
                    "ballots", "at most " + Papers.MOST + " under this rule", ballots.total());
        }
    }

    /** Every round of every count, after {@link #count}. */
    List<Runoff.Round> rounds() {
        return rounds;
    }

    Tally count() {
        var stages = new Stages(contest);
        var standing = 0;
        for (var gone : out) {
            standing += gone ? 0 : 1;
        }
        var passes = rules.several() == RunoffRules.Several.PASSES ? Math.min(seats, standing) : 1;
        var each = rules.several() == RunoffRules.Several.PASSES ? 1 : seats;
        var valid = -1L;
        for (var pass = 1; pass <= passes; pass++) {
            var runoff =
                    new Runoff(
                            contest, ballots, slices, out, marks, each, rules, ties, stages, valid);
            var elected = runoff.count(pass);
            valid = runoff.valid();
            rounds.addAll(runoff.rounds());
            elected.forEach(candidate -> out[candidate] = true);
            if (elected.isEmpty()) {
                break;
            }
        }
        var invalid = ballots.total().subtract(BigInteger.valueOf(Math.max(0, valid)));
        return new Tally(
                "irv",
                options,
                stages.winners(),
                quota(valid),
                BigInteger.valueOf(Math.max(0, valid)),
                invalid,
                stages.stages(),
                stages.ties(),
                List.of());
    }

    /** An amount of a round as people write it. */
    String text(long amount) {
        return Piles.fixed(amount, rules.decimals());
    }

    private String quota(long valid) {
        if (rounds.isEmpty()) {
            return "1";
        }
        return Piles.fixed(rounds.getFirst().threshold(), rules.decimals());
    }
}
