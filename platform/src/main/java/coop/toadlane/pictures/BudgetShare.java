package coop.toadlane.pictures;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How members shared out a budget: one bar that stands for all of it, in which each chosen project
 * has the length of its cost and what is left over stays empty; and a row for each project.
 *
 * @param projects in the order in which they are told, the chosen first
 * @param points whether members gave points, not votes
 * @param most what a project would have had if everybody had been for it, or the most any has
 */
public record BudgetShare(List<Project> projects, Money budget, boolean points, long most) {
    private static final double ROOM = 0.05;

    /**
     * @param number under which it stands on the page
     * @param votes what members gave it
     */
    public record Project(int number, String name, Money cost, long votes, boolean chosen) {}

    /** Where a chosen project lies on the bar; {@code named} if its number has room there. */
    public record Part(int number, String x, String width, String middle, boolean named) {}

    public BudgetShare {
        projects = List.copyOf(projects);
        if (budget.isNegative() || projects.stream().anyMatch(one -> one.cost().isNegative())) {
            throw new IllegalArgumentException("a budget is spent one way only");
        }
        if (spent(projects, budget.currency()).compareTo(budget) > 0) {
            throw new IllegalArgumentException("more was given out than there was");
        }
    }

    public Money spent() {
        return spent(projects, budget.currency());
    }

    public Money left() {
        return budget.minus(spent());
    }

    public long chosen() {
        return projects.stream().filter(Project::chosen).count();
    }

    /** The chosen projects side by side, from the left. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        double whole = budget.minor();
        long from = 0;
        for (var one : projects.stream().filter(Project::chosen).toList()) {
            long cost = one.cost().minor();
            parts.add(
                    new Part(
                            one.number(),
                            Paper.percent(from, whole),
                            Paper.percent(cost, whole),
                            Paper.percent(from + cost / 2.0, whole),
                            cost >= whole * ROOM));
            from += cost;
        }
        return List.copyOf(parts);
    }

    /** How wide the bar of a project's votes is. */
    public String width(Project project) {
        return Paper.percent(Math.min(project.votes(), most), most);
    }

    private static Money spent(List<Project> projects, Currency currency) {
        return projects.stream()
                .filter(Project::chosen)
                .map(Project::cost)
                .reduce(Money.zero(currency), Money::plus);
    }
}
