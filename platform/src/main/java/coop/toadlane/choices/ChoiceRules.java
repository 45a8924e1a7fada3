package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceCount.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.StringNode;

/** How choices are counted and how long they take. */
@Configuration(proxyBeanMethods = false)
class ChoiceRules {
    static final String SUGGEST = "choices.suggest-days";
    static final String OPEN = "choices.open-days";
    static final String DELAY = "choices.delay-days";
    private static final String POINTS = "choices.points.each";
    private static final String COMPLETION = "choices.budget.completion";
    private static final List<String> COMPLETIONS = List.of("add1u", "add1", "greedy", "none");

    @Bean
    Rule rankedChoices() {
        return oneOf(key(Manner.RANKED), ChoiceCount.rules(Form.RANKS));
    }

    @Bean
    Rule scoredChoices() {
        return oneOf(key(Manner.SCORED), ChoiceCount.rules(Form.SCORES));
    }

    @Bean
    Rule approvedChoices() {
        return oneOf(key(Manner.APPROVED), ChoiceCount.rules(Form.APPROVALS));
    }

    /** Equal shares unless the members prefer another rule. */
    @Bean
    Rule budgetChoices() {
        return oneOf(key(Manner.BUDGET), ChoiceCount.SPENDING);
    }

    @Bean
    Rule pointedBudgets() {
        return oneOf(key(Manner.POINTS), ChoiceCount.rules(Form.POINTS));
    }

    @Bean
    Rule pointsOfEach() {
        return Rule.integer(POINTS, 10, 1, 1000);
    }

    @Bean
    Rule budgetCompletion() {
        return oneOf(COMPLETION, COMPLETIONS);
    }

    @Bean
    Rule choiceSuggestDays() {
        return Rule.integer(SUGGEST, 7, 1, 366);
    }

    @Bean
    Rule choiceOpenDays() {
        return Rule.integer(OPEN, 7, 1, 366);
    }

    @Bean
    Rule choiceDelayDays() {
        return Rule.integer(DELAY, 2, 0, 366);
    }

    static String key(Manner manner) {
        return "choices." + manner.name().toLowerCase(Locale.ROOT) + ".rule";
    }

    static Form form(Manner manner) {
        return switch (manner) {
            case RANKED -> Form.RANKS;
            case SCORED -> Form.SCORES;
            case APPROVED, BUDGET -> Form.APPROVALS;
            case POINTS -> Form.POINTS;
        };
    }

    /** What the call freezes, as {@link ChoiceCount} reads it. */
    static Map<String, Object> terms(Rulebook rulebook, Manner manner, int seats) {
        var terms = new LinkedHashMap<String, Object>();
        var rule = rulebook.text(key(manner));
        terms.put("form", form(manner).text());
        terms.put("rule", rule);
        var utility = manner == Manner.POINTS ? "points" : "cost";
        terms.put(
                "options",
                rule.equals("pb-mes")
                        ? Map.of("utility", utility, "completion", rulebook.text(COMPLETION))
                        : Map.of());
        if (manner == Manner.POINTS) {
            terms.put("points", number(rulebook, POINTS));
        }
        terms.put("seats", seats);
        return terms;
    }

    private static Rule oneOf(String key, List<String> values) {
        return new Rule(
                key,
                StringNode.valueOf(values.getFirst()),
                value ->
                        value.isString() && values.contains(value.asString())
                                ? null
                                : Refusal.at("value", "choices.rule", String.join(", ", values)));
    }

    static long number(Rulebook rulebook, String key) {
        return rulebook.required(key).asLong();
    }
}
