package coop.toadlane.simulation;

import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Choices between options, by each way of marking them, and what members' budgets fund. */
final class Choosing {
    private static final String WAITING =
            "opened_at is null and cancelled_at is null and lapsed_at is null";
    private static final String OPEN = "opened_at is not null and counted_at is null";
    private static final int MONEY = 100_000;
    private final Coop coop;
    private final Particulars particulars;
    private final Map<Integer, String> manners = new HashMap<>();

    Choosing(Coop coop) {
        this.coop = coop;
        particulars = coop.house.getBean(Particulars.class);
    }

    private List<Integer> choices(String where) {
        return coop.numbers(
                "select number from choices where coop = :coop and " + where + " order by number");
    }

    private Map<String, Object> said(Map<String, ?> fields, String words) {
        var kept = particulars.keepText(words);
        var all = new HashMap<String, Object>(fields);
        all.put("text", kept.id().value());
        all.put("commitment", kept.commitment());
        return all;
    }

    void call() {
        var manner = coop.any(List.of("RANKED", "SCORED", "APPROVED", "BUDGET"));
        var fields = said(Map.of("manner", manner), "What first?");
        boolean money = manner.equals("BUDGET");
        fields.put("seats", money ? 1 : 1 + coop.random.nextInt(2));
        if (money) {
            fields.put("purse", Map.of("from", "3220", "to", "2300", "amount", MONEY));
        }
        if (coop.ask(Coop.SECRETARY, "choices.call", fields) instanceof Outcome.Done) {
            manners.put(
                    coop.numbers("select max(number) from choices where coop = :coop").getFirst(),
                    manner);
        }
    }

    private boolean money(int number) {
        return "BUDGET".equals(manners.get(number));
    }

    /** Several put something forward, and somebody says something about it. */
    void suggest() {
        for (int number : choices(WAITING)) {
            for (int i = coop.random.nextInt(4); i >= 0; i--) {
                int cost = money(number) ? 1 + coop.random.nextInt(MONEY) : 0;
                var option = Map.of("choice", number, "cost", cost);
                coop.ask(coop.somebody(), "choices.suggestion", said(option, "This first."));
            }
            coop.some(
                    options(number),
                    option ->
                            coop.ask(
                                    coop.somebody(),
                                    "choices.remark",
                                    said(Map.of("choice", number, "option", option), "Why?")));
        }
    }

    private List<Integer> options(int number) {
        return coop.numbers(
                "select option from choice_options where coop = :coop and choice = "
                        + number
                        + " order by option");
    }

    void takeBack() {
        for (int number : choices(WAITING)) {
            coop.some(
                    options(number),
                    option ->
                            coop.ask(
                                    coop.somebody(),
                                    "choices.withdrawal",
                                    Map.of("choice", number, "option", option)));
            if (coop.random.nextInt(8) == 0) {
                coop.ask(Coop.SECRETARY, "choices.cancellation", Map.of("choice", number));
            }
        }
    }

    /** A crowd votes at once; some vote again, some have no vote. */
    void vote() {
        for (int number : choices(OPEN)) {
            var votes = new ArrayList<Request>();
            for (int member : coop.members()) {
                for (int times = coop.random.nextInt(3); times > 0; times--) {
                    var fields = Map.of("choice", number, "marks", marks(number));
                    votes.add(
                            coop.asking.request(
                                    Coop.member(member),
                                    coop.asking.act("choices.ballot", fields)));
                }
            }
            coop.ask(votes);
        }
    }

    private List<Map<String, Integer>> marks(int number) {
        var marks = new ArrayList<Map<String, Integer>>();
        var offered =
                coop.numbers(
                        "select unnest(options) from choices where coop = :coop and number = "
                                + number);
        for (int option : offered) {
            if (coop.random.nextInt(3) > 0) {
                int value =
                        switch (manners.getOrDefault(number, "")) {
                            case "RANKED" -> 1 + coop.random.nextInt(offered.size());
                            case "SCORED" -> 1 + coop.random.nextInt(5);
                            default -> 1;
                        };
                marks.add(Map.of("option", option, "value", value));
            }
        }
        return marks;
    }
}
