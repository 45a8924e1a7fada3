package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sequential Phragmén for budgets: all voters earn money at the same pace; a project is bought as
 * soon as its supporters together have its cost, and they pay all they have. Option {@code
 * overshoot}: {@code stop} at the first project that would exceed the budget, or {@code skip} it.
 * Ties: the smallest id.
 */
final class BudgetPhragmen {
    private BudgetPhragmen() {}

    static Allocation allocate(Budget budget, Options options) {
        var stop = options.choice("overshoot", "stop", "skip").equals("stop");
        options.fixed("arithmetic", "fractions");
        options.fixed("ties", "smallest id");
        var inForce = options.done();
        var spent = new Spent(budget);
        var supporters = budget.supporters();
        var since = new Purses(budget, BigInteger.ZERO, BigInteger.ONE);
        var waiting = new ArrayList<Integer>();
        for (var p = 0; p < supporters.length; p++) {
            if (supporters[p] > 0) {
                waiting.add(p);
            }
        }
        waiting.sort(Comparator.comparing(p -> budget.projects().get(p).id()));
        while (!waiting.isEmpty()) {
            var next = next(spent, since, supporters, waiting);
            waiting.remove((Integer) next.project);
            var cost = budget.text(budget.projects().get(next.project).cost());
            if (spent.fits(next.project)) {
                pay(since, next.project, next.time);
                var each = next.time.over(Fraction.of(budget.currencyUnit())).decimals(2);
                var name = spent.name(next.project);
                var why =
                        Sentence.of(
                                "pb.phragmen.taken", name, cost, supporters[next.project], each);
                spent.take(next.project, why);
            } else {
                var why = Sentence.of("pb.phragmen.too_dear", spent.name(next.project), cost);
                spent.pass(next.project, why);
                if (stop) {
                    break;
                }
            }
        }
        return spent.allocation("pb-phragmen", inForce);
    }

    private record Next(int project, Fraction time) {}

    private static Next next(Spent spent, Purses since, long[] supporters, List<Integer> waiting) {
        var times = waiting.stream().map(p -> time(spent.budget, since, p, supporters[p])).toList();
        var first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
        var tied = new ArrayList<Integer>();
        for (var i = 0; i < times.size(); i++) {
            if (times.get(i).equals(first)) {
                tied.add(waiting.get(i));
            }
        }
        if (tied.size() > 1) {
            spent.tie(tied, tied.getFirst(), "tie.time.id");
        }
        return new Next(tied.getFirst(), first);
    }

    /** A project's supporters have paid all they had by then. */
    static void pay(Purses since, int project, Fraction time) {
        since.refine(time.denominator().divide(time.denominator().gcd(since.denominator)));
        var now = time.numerator().multiply(since.denominator.divide(time.denominator()));
        since.change(project, before -> now);
    }

    /** When the supporters, each having earned since they last paid, have the project's cost. */
    static Fraction time(Budget budget, Purses since, int project, long supporters) {
        var sum =
                BigInteger.valueOf(budget.projects().get(project).cost())
                        .multiply(since.denominator);
        for (var share : since.supporters(project)) {
            sum = sum.add(share.amount().multiply(BigInteger.valueOf(share.voters())));
        }
        return new Fraction(sum, since.denominator.multiply(BigInteger.valueOf(supporters)));
    }
}
