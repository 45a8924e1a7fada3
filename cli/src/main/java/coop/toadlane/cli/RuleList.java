package coop.toadlane.cli;

import coop.toadlane.tally.BudgetRule;
import coop.toadlane.tally.Rule;
import java.util.ArrayList;
import java.util.List;

/** Every rule with its options, each with its default first. */
final class RuleList {
    private static final int WIDTH = 100;
    private static final String MARGIN = " ".repeat(20);

    private RuleList() {}

    static List<String> text() {
        var lines = new ArrayList<String>();
        for (var rule : Rule.values()) {
            add(lines, rule.text(), rule.options());
        }
        for (var rule : BudgetRule.values()) {
            add(lines, rule.text(), rule.options());
        }
        return lines;
    }

    private static void add(List<String> lines, String name, List<String> options) {
        var line = new StringBuilder(name).repeat(' ', MARGIN.length() - name.length());
        for (var option : options) {
            if (line.length() + option.length() > WIDTH && line.length() > MARGIN.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(MARGIN);
            }
            line.append(option).append("  ");
        }
        lines.add(line.toString().stripTrailing());
    }
}
