package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which projects a budget pays for, with everything that decided it.
 *
 * @param selected ids in the order of selection
 * @param cost of all selected
 * @param budget what there was to spend
 * @param voters all who voted
 * @param ignored their marks that count for nothing
 * @param steps what happened, in order
 * @param ties every tie met, and how it was broken
 * @param findings what else is to be said
 */
public record Allocation(
        String rule,
        Map<String, String> options,
        List<String> selected,
        String cost,
        String budget,
        long voters,
        long ignored,
        List<Step> steps,
        List<Tally.TieBreak> ties,
        List<Sentence> findings) {

    /** A project taken or passed over, and why. */
    public record Step(String project, boolean selected, Sentence why) {}

    /** Maps, lists, strings and whole numbers as JSON has them, in a fixed order. */
    public Map<String, Object> toTree(Locale language) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", rule);
        tree.put("options", options);
        tree.put("selected", selected);
        tree.put("cost", cost);
        tree.put("budget", budget);
        var ballots = new LinkedHashMap<String, Object>();
        ballots.put("valid", voters);
        ballots.put("ignoredMarks", ignored);
        tree.put("ballots", ballots);
        var stages = new ArrayList<Map<String, Object>>();
        for (var step : steps) {
            var stage = new LinkedHashMap<String, Object>();
            stage.put("selected", step.selected ? List.of(step.project) : List.of());
            stage.put("passed", step.selected ? List.of() : List.of(step.project));
            stage.put("note", step.why.in(language));
            stages.add(stage);
        }
        tree.put("stages", stages);
        tree.put("ties", ties.stream().map(tie -> tie.toTree(language)).toList());
        if (!findings.isEmpty()) {
            tree.put("findings", findings.stream().map(f -> f.in(language)).toList());
        }
        return tree;
    }

    /** The allocation told in sentences, a line each. */
    public List<String> explained(Locale language) {
        var lines = new ArrayList<>(steps.stream().map(step -> step.why.in(language)).toList());
        ties.forEach(tie -> lines.add(tie.how().in(language)));
        findings.forEach(finding -> lines.add(finding.in(language)));
        return lines;
    }
}
