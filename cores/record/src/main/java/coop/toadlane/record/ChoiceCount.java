package coop.toadlane.record;

import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.tally.Allocation;
import coop.toadlane.tally.BadField;
import coop.toadlane.tally.Ballots;
import coop.toadlane.tally.Budget;
import coop.toadlane.tally.BudgetRule;
import coop.toadlane.tally.Candidate;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Rule;
import coop.toadlane.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts a choice as the minutes hold it. The server and whoever checks it count with this same
 * code; the rule, its options and the seed all come from the minutes.
 *
 * <p>The terms: {@code {"form": "ranks", "rule": "schulze", "options": {}, "seats": 1}}.
 */
public final class ChoiceCount {
    /** The highest score on a ballot of scores. */
    public static final int MOST = 5;

    private static final Set<String> EQUALS =
            Set.of("schulze", "ranked-pairs", "copeland", "minimax");

    private ChoiceCount() {}

    /** How a ballot is marked. */
    public enum Form {
        RANKS,
        SCORES,
        APPROVALS,
        /** Points that each voter has so many of, to hand out among projects. */
        POINTS;

        /** As the terms name it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rules that count each form, the usual one first. */
    public static List<String> rules(Form form) {
        return switch (form) {
            case RANKS ->
                    List.of(
                            "schulze",
                            "ranked-pairs",
                            "copeland",
                            "minimax",
                            "irv",
                            "scottish-stv",
                            "meek-prf",
                            "borda");
            case SCORES -> List.of("star", "score");
            case APPROVALS ->
                    List.of("approval", "seq-phragmen", "equal-shares", "seq-pav", "pav", "sav");
            case POINTS -> List.of("pb-mes", "pb-greedy", "pb-greedy-no-skip");
        };
    }

    /** The rules that spend a budget, the usual one first. */
    public static final List<String> SPENDING =
            List.of("pb-mes", "pb-greedy", "pb-greedy-no-skip", "pb-phragmen");

    /**
     * @throws IllegalArgumentException when the terms name no form there is
     */
    public static Form form(JsonNode terms) {
        return Form.valueOf(terms.path("form").asString("ranks").toUpperCase(Locale.ROOT));
    }

    public static String rule(JsonNode terms) {
        return terms.path("rule").asString("schulze");
    }

    /** How many points each voter hands out where the form is points. */
    public static int points(JsonNode terms) {
        return terms.path("points").asInt(1);
    }

    /** Whether two options may share a rank. */
    public static boolean equalRanks(JsonNode terms) {
        return EQUALS.contains(rule(terms));
    }

    /** What is wrong with a ballot. */
    public enum Fault {
        /** Marks something that is not on the ballot. */
        STRANGER,
        /** Marks something twice. */
        TWICE,
        /** A rank or score that there is not. */
        VALUE,
        /** Two share a rank, which the rule does not know. */
        EQUAL,
        /** Hands out more points than a voter has. */
        OVER,
        /** Marks nothing. */
        BLANK
    }

    public static @Nullable Fault fault(
            List<Mark> marks, Collection<Integer> options, JsonNode terms) {
        if (marks.isEmpty()) {
            return Fault.BLANK;
        }
        var form = form(terms);
        int most =
                switch (form) {
                    case RANKS -> options.size();
                    case SCORES -> MOST;
                    case APPROVALS -> 1;
                    case POINTS -> Integer.MAX_VALUE;
                };
        var seen = new HashSet<Integer>();
        var values = new HashSet<Integer>();
        for (var mark : marks) {
            if (!options.contains(mark.option())) {
                return Fault.STRANGER;
            }
            if (!seen.add(mark.option())) {
                return Fault.TWICE;
            }
            if (mark.value() < 1 || mark.value() > most) {
                return Fault.VALUE;
            }
            if (!values.add(mark.value()) && form == Form.RANKS && !equalRanks(terms)) {
                return Fault.EQUAL;
            }
        }
        return form == Form.POINTS && sum(marks) > points(terms) ? Fault.OVER : null;
    }

    /** All that is on a ballot together. */
    public static long sum(List<Mark> marks) {
        return marks.stream().mapToLong(Mark::value).sum();
    }

    /**
     * A count with what was chosen.
     *
     * @param chosen in the order in which they were chosen
     * @param digest SHA-256 in hexadecimal over everything the count says in figures
     * @param tally of the count, or null where a budget was spent
     * @param allocation of the budget, or null where none was
     */
    public record Counted(
            List<Integer> chosen,
            String digest,
            @Nullable Tally tally,
            @Nullable Allocation allocation) {}

    /**
     * Counts by the rule that the terms name.
     *
     * @param purse what there is to spend, or null
     * @param costs of the options on the ballot, by their numbers
     * @param seed breaks the ties that the rule leaves to the lot
     * @param names for people; an option's number names it everywhere else
     * @throws BadField when the terms name a rule or an option that is none
     */
    public static Counted count(
            JsonNode terms,
            ChoiceEntry.@Nullable Purse purse,
            SortedMap<Integer, Long> costs,
            Collection<List<Mark>> ballots,
            String seed,
            IntFunction<String> names) {
        if (purse != null) {
            return spend(terms, purse, costs, ballots, names);
        }
        var tally =
                Rule.named(rule(terms))
                        .count(
                                contest(terms, costs.keySet(), ballots, names),
                                ElectionCount.options(terms, seed));
        var chosen = tally.winners().stream().map(Integer::valueOf).toList();
        return new Counted(chosen, ElectionCount.digest(tally), tally, null);
    }

    /** The ballots as they are counted where no money is spent. */
    public static Contest contest(
            JsonNode terms,
            Collection<Integer> options,
            Collection<List<Mark>> ballots,
            IntFunction<String> names) {
        var places = places(options);
        var box = new Ballots.Builder(options.size());
        ballots.forEach(ballot -> box.add(1, ranks(form(terms), ballot, places)));
        return new Contest(
                "",
                Math.min(options.size(), (int) terms.path("seats").asLong(1)),
                options.stream()
                        .map(one -> new Candidate(String.valueOf(one), names.apply(one)))
                        .toList(),
                Set.of(),
                List.of(),
                box.build());
    }

    private static Map<Integer, Integer> places(Collection<Integer> options) {
        var places = new HashMap<Integer, Integer>();
        options.forEach(one -> places.put(one, places.size()));
        return places;
    }

    private static List<List<Integer>> ranks(
            Form form, List<Mark> ballot, Map<Integer, Integer> places) {
        var byRank = new TreeMap<Integer, List<Integer>>();
        if (form == Form.SCORES) {
            for (int rank = 1; rank <= MOST; rank++) {
                byRank.put(rank, new ArrayList<>());
            }
        }
        for (var mark : ballot) {
            int rank = form == Form.SCORES ? MOST + 1 - mark.value() : mark.value();
            byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(place(places, mark));
        }
        return List.copyOf(byRank.values());
    }

    private static int place(Map<Integer, Integer> places, Mark mark) {
        var place = places.get(mark.option());
        if (place == null) {
            throw new IllegalArgumentException("no option " + mark.option());
        }
        return place;
    }

    private static Counted spend(
            JsonNode terms,
            ChoiceEntry.Purse purse,
            SortedMap<Integer, Long> costs,
            Collection<List<Mark>> ballots,
            IntFunction<String> names) {
        var allocation =
                BudgetRule.named(rule(terms))
                        .allocate(budget("", terms, purse, costs, ballots, names), options(terms));
        var chosen = allocation.selected().stream().map(Integer::valueOf).toList();
        var tree = new TreeMap<String, Object>();
        tree.put("rule", allocation.rule());
        tree.put("options", new TreeMap<>(allocation.options()));
        tree.put("selected", allocation.selected());
        tree.put("cost", allocation.cost());
        tree.put("budget", allocation.budget());
        tree.put("voters", String.valueOf(allocation.voters()));
        tree.put(
                "steps",
                allocation.steps().stream()
                        .map(step -> List.of(step.project(), step.selected()))
                        .toList());
        tree.put(
                "ties",
                allocation.ties().stream().map(tie -> List.of(tie.tied(), tie.chosen())).toList());
        return new Counted(chosen, Body.hash(Json.write(tree)), null, allocation);
    }

    /** The options of the rule that spends a budget, as a command takes them. */
    public static Map<String, String> options(JsonNode terms) {
        var options = new TreeMap<String, String>();
        terms.path("options")
                .properties()
                .forEach(one -> options.put(one.getKey(), one.getValue().asString("")));
        return options;
    }

    /** The budget with its projects and ballots, as it is counted. */
    public static Budget budget(
            String title,
            JsonNode terms,
            ChoiceEntry.Purse purse,
            SortedMap<Integer, Long> costs,
            Collection<List<Mark>> ballots,
            IntFunction<String> names) {
        var places = places(costs.keySet());
        var projects = new ArrayList<Budget.Project>();
        costs.forEach((option, cost) ->
                projects.add(
                        new Budget.Project(String.valueOf(option), names.apply(option), cost)));
        boolean pointed = form(terms) == Form.POINTS;
        var voters = new TreeMap<String, Long>();
        var alike = new HashMap<String, List<Mark>>();
        for (var ballot : ballots) {
            var marks =
                    ballot.stream()
                            .map(mark -> new Mark(place(places, mark), pointed ? mark.value() : 1))
                            .sorted(Comparator.comparingInt(Mark::option))
                            .toList();
            alike.put(marks.toString(), marks);
            voters.merge(marks.toString(), 1L, Long::sum);
        }
        var votes = new ArrayList<Budget.Vote>();
        voters.forEach((key, count) -> {
            var marks = alike.getOrDefault(key, List.of());
            votes.add(
                    new Budget.Vote(
                            count,
                            marks.stream().map(Mark::option).toList(),
                            marks.stream().map(mark -> (long) mark.value()).toList()));
        });
        int decimals =
                Math.max(
                        0,
                        java.util.Currency.getInstance(purse.currency())
                                .getDefaultFractionDigits());
        return new Budget(title, decimals, purse.amount(), projects, votes, ballots.size(), 0, 0);
    }

    /** What the effect posts: each chosen option's cost from the one account to the other. */
    public static List<LedgerEntry.Line> lines(
            ChoiceEntry.Purse purse, Map<Integer, Long> costs, List<Integer> chosen) {
        var lines = new ArrayList<LedgerEntry.Line>();
        long sum = 0;
        for (int option : chosen) {
            long cost = costs.getOrDefault(option, 0L);
            sum = Math.addExact(sum, cost);
            lines.add(new LedgerEntry.Line(purse.to(), -cost, purse.currency(), null));
        }
        lines.addFirst(new LedgerEntry.Line(purse.from(), sum, purse.currency(), null));
        return List.copyOf(lines);
    }
}
