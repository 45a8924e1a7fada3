package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A count's result, with everything that decided it.
 *
 * @param rule the rule's name
 * @param options every option in force, defaults included, arithmetic and tie order among them
 * @param winners ids in the order of election
 * @param quota with the rule's decimals, or null where the rule has none
 * @param valid ballots counted
 * @param invalid ballots without a usable mark
 * @param stages each round of the count
 * @param ties every tie met, and how it was broken
 * @param pairwise how many prefer each candidate to each other, by id; empty where the rule does
 *     not compare
 * @param findings what else is to be said, such as who beats whom
 */
public record Tally(
        String rule,
        Map<String, String> options,
        List<String> winners,
        @Nullable String quota,
        BigInteger valid,
        BigInteger invalid,
        List<Stage> stages,
        List<TieBreak> ties,
        List<Sentence> findings,
        Map<String, Map<String, Long>> pairwise) {

    Tally(
            String rule,
            Map<String, String> options,
            List<String> winners,
            @Nullable String quota,
            BigInteger valid,
            BigInteger invalid,
            List<Stage> stages,
            List<TieBreak> ties,
            List<Sentence> findings) {
        this(rule, options, winners, quota, valid, invalid, stages, ties, findings, Map.of());
    }

    Tally withPairwise(Map<String, Map<String, Long>> table) {
        return new Tally(
                rule, options, winners, quota, valid, invalid, stages, ties, findings, table);
    }

    /**
     * One round.
     *
     * @param totals by candidate's id, with the rule's decimals
     * @param exhausted what no candidate holds, so that totals and this make up the valid ballots
     * @param notes what happened in this round
     */
    public record Stage(
            Map<String, String> totals,
            String exhausted,
            List<String> elected,
            List<String> excluded,
            List<Sentence> notes) {

        String note(Locale language) {
            return notes.stream().map(note -> note.in(language)).collect(Collectors.joining(" "));
        }

        Map<String, Object> toTree(Locale language) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("totals", totals);
            tree.put("exhausted", exhausted);
            tree.put("elected", elected);
            tree.put("excluded", excluded);
            tree.put("note", note(language));
            return tree;
        }
    }

    /**
     * A tie that had to be broken.
     *
     * @param stage from 1; 0 where the rule has no stages
     * @param tied ids of those who were equal
     * @param chosen the id it fell on: to be elected, excluded or transferred from, as {@code how}
     *     says
     * @param how in words
     */
    public record TieBreak(int stage, List<String> tied, String chosen, Sentence how) {
        Map<String, Object> toTree(Locale language) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("stage", stage);
            tree.put("tied", tied);
            tree.put("chosen", chosen);
            tree.put("how", how.in(language));
            return tree;
        }
    }

    /**
     * Maps, lists, strings and whole numbers as JSON has them, in a fixed order; words in English.
     */
    public Map<String, Object> toTree() {
        return toTree(Locale.ENGLISH);
    }

    /** The same with words in a language. */
    public Map<String, Object> toTree(Locale language) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", rule);
        tree.put("options", options);
        tree.put("winners", winners);
        if (quota != null) {
            tree.put("quota", quota);
        }
        var ballots = new LinkedHashMap<String, Object>();
        ballots.put("valid", valid);
        ballots.put("invalid", invalid);
        tree.put("ballots", ballots);
        tree.put("stages", stages.stream().map(stage -> stage.toTree(language)).toList());
        tree.put("ties", ties.stream().map(tie -> tie.toTree(language)).toList());
        if (!pairwise.isEmpty()) {
            tree.put("pairwise", pairwise);
        }
        if (!findings.isEmpty()) {
            tree.put("findings", findings.stream().map(f -> f.in(language)).toList());
        }
        return tree;
    }

    /** The count told in sentences, a line each. */
    public List<String> explained(Locale language) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < stages.size(); i++) {
            lines.add(
                    Sentence.of("stage.number", i + 1).in(language)
                            + " "
                            + stages.get(i).note(language));
        }
        ties.forEach(tie -> lines.add(tie.how().in(language)));
        findings.forEach(finding -> lines.add(finding.in(language)));
        return lines;
    }
}
