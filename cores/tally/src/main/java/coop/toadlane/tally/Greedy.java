package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The projects with the most points first, each as long as it fits. What does not fit is passed
 * over, or ends the list ({@code pb-greedy-no-skip}). Option {@code threshold}: fewest points a
 * project needs. Ties go in the order of the file.
 */
final class Greedy {
    private Greedy() {}

    static Allocation skipping(Budget budget, Options options) {
        return allocate("pb-greedy", budget, options, true);
    }

    static Allocation stopping(Budget budget, Options options) {
        return allocate("pb-greedy-no-skip", budget, options, false);
    }

    private static Allocation allocate(String rule, Budget budget, Options options, boolean skip) {
        var asked = options.text("threshold", "0");
        if (!asked.equals("file") && !asked.matches("\\d{1,12}")) {
            throw new BadField("threshold", "a number of points, or file", asked);
        }
        var threshold = asked.equals("file") ? budget.threshold() : Long.parseLong(asked);
        options.fixed("ties", "order of the file");
        var inForce = options.done();
        var spent = new Spent(budget);
        fill(spent, budget.scores(), threshold, skip, false);
        return spent.allocation(rule, inForce);
    }

    /** Takes further projects by points; also what completes other rules, whose ties go by id. */
    static void fill(Spent spent, long[] scores, long threshold, boolean skip, boolean byId) {
        var order = new ArrayList<Integer>();
        for (var p = 0; p < scores.length; p++) {
            if (!spent.has(p)) {
                order.add(p);
            }
        }
        if (byId) {
            order.sort(Comparator.comparing(p -> spent.budget.projects().get(p).id()));
        }
        order.sort((a, b) -> Long.compare(scores[b], scores[a]));
        for (var project : order) {
            var cost = spent.budget.text(spent.budget.projects().get(project).cost());
            if (scores[project] < threshold) {
                return;
            }
            if (spent.fits(project)) {
                critical(spent, order, scores, project, byId);
                spent.take(
                        project,
                        Sentence.of("pb.greedy.taken", spent.name(project), scores[project], cost));
            } else {
                spent.pass(
                        project,
                        Sentence.of(
                                "pb.greedy.too_dear", spent.name(project), scores[project], cost));
                if (!skip) {
                    return;
                }
            }
        }
    }

    /** A tie matters when not all with the same points still fit. */
    private static void critical(
            Spent spent, List<Integer> order, long[] scores, int project, boolean byId) {
        var tied =
                order.stream()
                        .filter(p -> scores[p] == scores[project] && !spent.has(p) && spent.fits(p))
                        .toList();
        var left = spent.budget.amount() - spent.cost;
        for (var p : tied) {
            left = Math.max(-1, left - spent.budget.projects().get(p).cost());
        }
        if (tied.size() > 1 && left < 0) {
            spent.tie(tied, project, byId ? "tie.points.id" : "tie.points.order");
        }
    }
}
