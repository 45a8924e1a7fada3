package coop.toadlane.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rules that spend a budget, by the names that results and commands use. */
public enum BudgetRule {
    GREEDY("pb-greedy", (budget, options) -> Greedy.skipping(budget, options)),
    GREEDY_NO_SKIP("pb-greedy-no-skip", (budget, options) -> Greedy.stopping(budget, options)),
    EQUAL_SHARES("pb-mes", EqualShares::allocate),
    PHRAGMEN("pb-phragmen", BudgetPhragmen::allocate);

    private final String text;
    private final Spending spending;

    BudgetRule(String text, Spending spending) {
        this.text = text;
        this.spending = spending;
    }

    private interface Spending {
        Allocation allocate(Budget budget, Options options);
    }

    /** The name in results and commands. */
    public String text() {
        return text;
    }

    /** The options, described as {@link Rule#options} does. */
    public List<String> options() {
        var budget = new Budget("", 0, 1, List.of(), List.of(), 0, 0, 0);
        return Options.described(List.of(Map.of()), o -> spending.allocate(budget, o));
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(BudgetRule::text).toList();
    }

    /** Whether there is a rule of that name. */
    public static boolean exists(String name) {
        return names().contains(name);
    }

    /**
     * The rule of that name.
     *
     * @throws BadField if there is none
     */
    public static BudgetRule named(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new BadField("rule", "one of " + names(), name));
    }

    /**
     * Spends a budget.
     *
     * @throws BadField for an option that is unknown or out of its range
     */
    public Allocation allocate(Budget budget, Map<String, String> options) {
        return spending.allocate(budget, new Options(options));
    }
}
