package coop.toadlane.tally;

import java.util.List;

/**
 * Projects that compete for a budget, and what voters said about them; equal ballots are grouped.
 *
 * @param title for people
 * @param decimals of the currency as the file writes amounts; all amounts are whole numbers of
 *     10^-decimals
 * @param amount to be spent
 * @param projects in the order of the file
 * @param votes grouped
 * @param voters all who voted, also for nothing
 * @param threshold the fewest points a project needs as the file says, 0 if it says nothing; a rule
 *     applies it when asked
 * @param ignored marks that count for nothing: for projects not listed, or for one named before
 */
public record Budget(
        String title,
        int decimals,
        long amount,
        List<Project> projects,
        List<Vote> votes,
        long voters,
        long ignored,
        long threshold) {

    public Budget {
        projects = List.copyOf(projects);
        votes = List.copyOf(votes);
    }

    /**
     * Something to be paid for.
     *
     * @param cost in the budget's units
     */
    public record Project(String id, String name, long cost) {}

    /**
     * So many voters who said the same.
     *
     * @param projects places in {@link Budget#projects}, each once; in their order where votes are
     *     ordinal
     * @param points for each of them: one for an approval, else as the voting method gives
     */
    public record Vote(long voters, List<Integer> projects, List<Long> points) {
        public Vote {
            projects = List.copyOf(projects);
            points = List.copyOf(points);
        }
    }

    /** One unit of the currency, such as a euro. */
    long currencyUnit() {
        var unit = 1L;
        for (var i = 0; i < decimals; i++) {
            unit *= 10;
        }
        return unit;
    }

    /** An amount as people write it. */
    String text(long amount) {
        return Piles.fixed(amount, decimals);
    }

    /** Points of each project. */
    long[] scores() {
        var scores = new long[projects.size()];
        for (var vote : votes) {
            for (var i = 0; i < vote.projects().size(); i++) {
                var more = Math.multiplyExact(vote.voters(), vote.points().get(i));
                var project = vote.projects().get(i);
                scores[project] = Math.addExact(scores[project], more);
            }
        }
        return scores;
    }

    /** Voters who named each project. */
    long[] supporters() {
        var supporters = new long[projects.size()];
        for (var vote : votes) {
            for (var project : vote.projects()) {
                supporters[project] += vote.voters();
            }
        }
        return supporters;
    }
}
