package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has been taken out of a budget so far, and the story of it. */
final class Spent {
    final Budget budget;
    final List<Integer> selected = new ArrayList<>();
    final List<Allocation.Step> steps = new ArrayList<>();
    final List<Tally.TieBreak> ties = new ArrayList<>();
    final List<Sentence> findings = new ArrayList<>();
    long cost;

    Spent(Budget budget) {
        this.budget = budget;
    }

    boolean has(int project) {
        return selected.contains(project);
    }

    boolean fits(int project) {
        return budget.projects().get(project).cost() <= budget.amount() - cost;
    }

    String name(int project) {
        var found = budget.projects().get(project);
        return found.name().isBlank() ? found.id() : found.name();
    }

    void take(int project, Sentence why) {
        selected.add(project);
        cost = Math.addExact(cost, budget.projects().get(project).cost());
        steps.add(new Allocation.Step(budget.projects().get(project).id(), true, why));
    }

    void pass(int project, Sentence why) {
        steps.add(new Allocation.Step(budget.projects().get(project).id(), false, why));
    }

    void tie(List<Integer> tied, int chosen, String key) {
        var ids = tied.stream().map(p -> budget.projects().get(p).id()).toList();
        var names = String.join(", ", tied.stream().map(this::name).toList());
        var how = Sentence.of(key, names, name(chosen));
        ties.add(new Tally.TieBreak(0, ids, budget.projects().get(chosen).id(), how));
    }

    Allocation allocation(String rule, Map<String, String> options) {
        return new Allocation(
                rule,
                options,
                selected.stream().map(p -> budget.projects().get(p).id()).toList(),
                budget.text(cost),
                budget.text(budget.amount()),
                budget.voters(),
                budget.ignored(),
                List.copyOf(steps),
                List.copyOf(ties),
                List.copyOf(findings));
    }
}
