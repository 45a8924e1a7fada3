package coop.toadlane.record;

import coop.toadlane.tally.BadField;
import coop.toadlane.tally.Ballots;
import coop.toadlane.tally.Candidate;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Rule;
import coop.toadlane.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts an election as the minutes hold it. The server and whoever checks it count with this same
 * code; the rule, its options and the seed all come from the minutes.
 */
public final class ElectionCount {
    /** The rules an office can be filled by. */
    public static final List<String> RULES =
            List.of(
                    "scottish-stv",
                    "meek-prf",
                    "meek-exact",
                    "wigm",
                    "ers97",
                    "irv",
                    "schulze",
                    "ranked-pairs",
                    "copeland",
                    "minimax",
                    "borda");

    /** Rules under which two candidates may share a rank. */
    private static final Set<String> EQUALS =
            Set.of("schulze", "ranked-pairs", "copeland", "minimax");

    private ElectionCount() {}

    /** Whether two candidates may share a rank under the rule that the terms name. */
    public static boolean equalRanks(JsonNode terms) {
        return EQUALS.contains(rule(terms));
    }

    /** The counting rule's name; Scottish STV where the terms are silent. */
    public static String rule(JsonNode terms) {
        return terms.path("rule").asString("scottish-stv");
    }

    /** What is wrong with a ballot. */
    public enum Fault {
        /** Ranks somebody who does not stand. */
        STRANGER,
        /** Ranks somebody twice. */
        TWICE,
        /** Two share a rank, which the rule does not know. */
        EQUAL,
        /** A rank is left out. */
        GAP,
        /** Ranks nobody. */
        BLANK
    }

    /** What keeps a member's own ballot from being cast, or null. Papers are taken as they are. */
    public static @Nullable Fault fault(
            List<List<Integer>> ranks, Collection<Integer> candidates, JsonNode terms) {
        var wrong = marks(ranks, candidates);
        if (wrong != null) {
            return wrong;
        }
        if (ranks.isEmpty()) {
            return Fault.BLANK;
        }
        if (ranks.stream().anyMatch(List::isEmpty)) {
            return Fault.GAP;
        }
        return !equalRanks(terms) && ranks.stream().anyMatch(rank -> rank.size() > 1)
                ? Fault.EQUAL
                : null;
    }

    /** What makes marks impossible, on whatever ballot, or null. */
    public static @Nullable Fault marks(List<List<Integer>> ranks, Collection<Integer> candidates) {
        if (ranks.size() > candidates.size()) {
            return Fault.GAP;
        }
        var seen = new HashSet<Integer>();
        for (var rank : ranks) {
            for (Integer candidate : rank) {
                // What a program sends may hold nothing where a number belongs.
                if (candidate == null || !candidates.contains(candidate)) {
                    return Fault.STRANGER;
                }
                if (!seen.add(candidate)) {
                    return Fault.TWICE;
                }
            }
        }
        return null;
    }

    /**
     * The order on the ballot paper, drawn by the sealed lot: nobody stands first because of their
     * name or number.
     */
    public static List<Integer> ballotOrder(Collection<Integer> candidates, String commitment) {
        return candidates.stream()
                .sorted(Comparator.comparing(one -> Body.hash(commitment + ":" + one)))
                .toList();
    }

    /**
     * The ballots as they are counted. A candidate's id is the place on the ballot paper, from 1,
     * as in a ballot file: so lots fall the same way whatever candidates are called, and whoever
     * counts the file with the seed draws the same ones.
     *
     * @param names for people, see {@link Candidate#name}
     */
    public static Contest contest(
            String title,
            int seats,
            List<Integer> candidates,
            Collection<List<List<Integer>>> ballots,
            IntFunction<String> names) {
        var places = new HashMap<Integer, Integer>();
        candidates.forEach(one -> places.put(one, places.size()));
        var box = new Ballots.Builder(candidates.size());
        for (var ballot : ballots) {
            var ranks = new ArrayList<List<Integer>>(ballot.size());
            for (var rank : ballot) {
                ranks.add(rank.stream().map(one -> place(places, one)).toList());
            }
            box.add(1, ranks);
        }
        return new Contest(
                title,
                seats,
                candidates.stream()
                        .map(one -> new Candidate(id(candidates, one), names.apply(one)))
                        .toList(),
                Set.of(),
                List.of(),
                box.build());
    }

    /** The id a candidate is counted under. */
    public static String id(List<Integer> candidates, int candidate) {
        return String.valueOf(candidates.indexOf(candidate) + 1);
    }

    private static int place(Map<Integer, Integer> places, int candidate) {
        var place = places.get(candidate);
        if (place == null) {
            throw new IllegalArgumentException("no candidate " + candidate);
        }
        return place;
    }

    /**
     * Counts by the rule that the terms name.
     *
     * @param seed breaks the ties that the rule leaves to the lot
     * @throws BadField when the terms name a rule or an option that is none
     */
    public static Tally count(Contest contest, JsonNode terms, String seed) {
        return Rule.named(rule(terms)).count(contest, options(terms, seed));
    }

    /** The rule's options as the terms give them, with the seed. */
    public static Map<String, String> options(JsonNode terms, String seed) {
        var options = new TreeMap<String, String>();
        terms.path("options")
                .properties()
                .forEach(one -> options.put(one.getKey(), one.getValue().asString("")));
        options.put("seed", seed);
        return options;
    }

    /** The winners' numbers, in the order of their election. */
    public static List<Integer> winners(Tally tally, List<Integer> candidates) {
        return tally.winners().stream()
                .map(id -> candidates.get(Integer.parseInt(id) - 1))
                .toList();
    }

    /**
     * SHA-256 in hexadecimal over everything the count says in figures: rule, options, winners,
     * quota, each stage's totals and each tie. Its sentences are left out; they may be put better
     * one day.
     */
    public static String digest(Tally tally) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("rule", tally.rule());
        tree.put("options", new TreeMap<>(tally.options()));
        tree.put("winners", tally.winners());
        tree.put("quota", tally.quota() == null ? "" : tally.quota());
        tree.put("valid", tally.valid().toString());
        tree.put("invalid", tally.invalid().toString());
        tree.put("stages", tally.stages().stream().map(ElectionCount::stage).toList());
        tree.put(
                "ties",
                tally.ties().stream()
                        .map(tie -> List.of(tie.stage(), tie.tied(), tie.chosen()))
                        .toList());
        return Body.hash(Json.write(tree));
    }

    private static List<Object> stage(Tally.Stage stage) {
        return List.of(
                new TreeMap<>(stage.totals()),
                stage.exhausted(),
                stage.elected(),
                stage.excluded());
    }
}
