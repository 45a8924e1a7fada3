package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of every rule that spends a budget. */
class BudgetRulesTest {
    private static final long SEED = 77L;

    @Test
    void noMoreIsSpentThanThereIsAndNothingTwice() {
        each((random, budget, rule, options) -> {
            var result = rule.allocate(budget, options);
            assertThat(Long.parseLong(result.cost())).isLessThanOrEqualTo(budget.amount());
            assertThat(result.selected()).doesNotHaveDuplicates();
        });
    }

    @Test
    void anotherOrderOfProjectsGivesTheSameWhereTiesGoById() {
        each((random, budget, rule, options) -> {
            if (rule == BudgetRule.EQUAL_SHARES || rule == BudgetRule.PHRAGMEN) {
                var again = rule.allocate(reordered(random, budget), options);
                assertThat(again.selected()).isEqualTo(rule.allocate(budget, options).selected());
            }
        });
    }

    @Test
    void splittingAGroupOfVotersChangesNothing() {
        each((random, budget, rule, options) -> {
            var votes = new ArrayList<Budget.Vote>();
            for (var vote : budget.votes()) {
                for (var n = vote.voters(); n > 0; n--) {
                    votes.add(new Budget.Vote(1, vote.projects(), vote.points()));
                }
            }
            var again = rule.allocate(with(budget, budget.projects(), votes), options);
            assertThat(again).isEqualTo(rule.allocate(budget, options));
        });
    }

    @Test
    void onePointForEachCountsLikeOneForEachProject() {
        each((random, budget, rule, options) -> {
            if (options.containsValue("points")) {
                var votes = new ArrayList<Budget.Vote>();
                for (var vote : budget.votes()) {
                    var ones = Collections.nCopies(vote.projects().size(), 1L);
                    votes.add(new Budget.Vote(vote.voters(), vote.projects(), ones));
                }
                var alike = with(budget, budget.projects(), votes);
                var counted = new LinkedHashMap<>(options);
                counted.put("utility", "cardinality");
                assertThat(rule.allocate(alike, options).selected())
                        .isEqualTo(rule.allocate(alike, counted).selected());
            }
        });
    }

    @Test
    void twiceThePointsOfAllChangeNothing() {
        each((random, budget, rule, options) -> {
            if (options.containsValue("points")) {
                var votes = new ArrayList<Budget.Vote>();
                for (var vote : budget.votes()) {
                    var twice = vote.points().stream().map(points -> 2 * points).toList();
                    votes.add(new Budget.Vote(vote.voters(), vote.projects(), twice));
                }
                var doubled = with(budget, budget.projects(), votes);
                assertThat(rule.allocate(doubled, options).selected())
                        .isEqualTo(rule.allocate(budget, options).selected());
            }
        });
    }

    /**
     * Two voters with 50 each. The garden costs its voter 8 a point. For the hall the first pays
     * all they have, which is less than 6 a point, so it is 10 for the one point of the second.
     */
    @Test
    void whoGivesMorePointsPaysMore() {
        var projects =
                List.of(
                        new Budget.Project("hall", "Hall", 60),
                        new Budget.Project("garden", "Garden", 40),
                        new Budget.Project("roof", "Roof", 41));
        var votes =
                List.of(
                        new Budget.Vote(1, List.of(0), List.of(9L)),
                        new Budget.Vote(1, List.of(0, 1, 2), List.of(1L, 5L, 5L)));
        var budget = new Budget("", 0, 100, projects, votes, 2, 0, 0);
        var options = Map.of("utility", "points");
        assertThat(BudgetRule.EQUAL_SHARES.allocate(budget, options).selected())
                .containsExactly("garden", "hall");
        assertThat(BudgetRule.GREEDY.allocate(budget, Map.of()).selected())
                .containsExactly("hall", "garden");
    }

    private interface Check {
        void of(Random random, Budget budget, BudgetRule rule, Map<String, String> options);
    }

    private static void each(Check check) {
        var random = new Random(SEED);
        for (var i = 0; i < 60; i++) {
            var budget = budget(random);
            for (var options : List.of(Map.<String, String>of(), Map.of("overshoot", "skip"))) {
                check.of(random, budget, BudgetRule.PHRAGMEN, options);
            }
            check.of(random, budget, BudgetRule.GREEDY, Map.of());
            check.of(random, budget, BudgetRule.GREEDY_NO_SKIP, Map.of());
            for (var utility : List.of("cost", "cardinality", "points")) {
                for (var way : List.of("none", "greedy", "add1", "add1u", "comparison")) {
                    var options = Map.of("utility", utility, "completion", way);
                    check.of(random, budget, BudgetRule.EQUAL_SHARES, options);
                }
            }
        }
    }

    private static Budget budget(Random random) {
        var projects = new ArrayList<Budget.Project>();
        for (var p = 0; p < 2 + random.nextInt(5); p++) {
            projects.add(new Budget.Project("p" + p, "Project " + p, 1 + random.nextInt(60)));
        }
        var votes = new ArrayList<Budget.Vote>();
        var voters = 0L;
        for (var v = 1 + random.nextInt(6); v > 0; v--) {
            var named = new ArrayList<Integer>();
            var points = new ArrayList<Long>();
            for (var p = 0; p < projects.size(); p++) {
                if (random.nextBoolean()) {
                    named.add(p);
                    points.add((long) random.nextInt(6));
                }
            }
            var count = 1L + random.nextInt(4);
            voters += count;
            votes.add(new Budget.Vote(count, named, points));
        }
        return new Budget("", 0, 100, projects, votes, voters, 0, 0);
    }

    private static Budget reordered(Random random, Budget budget) {
        var order = new ArrayList<Integer>();
        for (var p = 0; p < budget.projects().size(); p++) {
            order.add(p);
        }
        Collections.shuffle(order, random);
        var votes = new ArrayList<Budget.Vote>();
        for (var vote : budget.votes()) {
            var named = vote.projects().stream().map(order::indexOf).toList();
            votes.add(new Budget.Vote(vote.voters(), named, vote.points()));
        }
        return with(budget, order.stream().map(budget.projects()::get).toList(), votes);
    }

    private static Budget with(
            Budget budget, List<Budget.Project> projects, List<Budget.Vote> votes) {
        return new Budget(
                budget.title(), 0, budget.amount(), projects, votes, budget.voters(), 0, 0);
    }

    @Test
    void theListOfOptionsIsWhatTheRulesRead() {
        var known = new LinkedHashMap<String, List<String>>();
        for (var rule : Rule.values()) {
            known.put(rule.text(), rule.options());
            assertThat(new HashSet<>(rule.options())).hasSameSizeAs(rule.options());
        }
        assertThat(known.get("quadratic"))
                .containsExactly("credits=100 (1 to 1000000)", "max=10 (1 to 1000)", "seed=…");
        assertThat(BudgetRule.EQUAL_SHARES.options())
                .contains("completion=none|greedy|add1|add1u|comparison");
    }
}
