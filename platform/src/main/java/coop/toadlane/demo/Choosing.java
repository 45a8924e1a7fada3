package coop.toadlane.demo;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.AccountType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the demo's members choose between: a budget they shared out, and an order of wishes. */
final class Choosing {
    private static final String PROJECTS = "2400";
    private static final int SUGGEST = 8;
    private static final int OPEN = 7;
    private final Stage stage;
    private final Joining people;
    private int choices;

    Choosing(Stage stage, Joining people) {
        this.stage = stage;
        this.people = people;
    }

    /** An option with what it costs, and who says what about it. */
    private record Option(
            int member, String title, String text, long cost, int by, String remark) {}

    void lay(LocalDate start, LocalDate today) {
        var shared = Assembly.shared(start);
        stage.on(shared, 10, this::account);
        budget(shared.plusDays(1));
        points(shared.plusDays(2));
        wishes(today.minusDays(11));
    }

    private void account() {
        stage.act(
                Cast.TREASURER,
                new AccountOpening(PROJECTS, "Projects members chose", AccountType.LIABILITY));
    }

    private void budget(LocalDate called) {
        var purse = Map.of("from", "3210", "to", PROJECTS, "amount", 150_000);
        var number =
                lay(
                        called,
                        "BUDGET",
                        "What do we do with 1,500 dollars of the collective reserve?\n"
                                + "It came from rides of drivers who are not members yet. Let it serve all.",
                        purse,
                        List.of(
                                new Option(
                                        6,
                                        "First-aid kits",
                                        "One in every car.",
                                        48_000,
                                        12,
                                        "Mine ran out."),
                                new Option(
                                        9,
                                        "Light in the yard",
                                        "With a sensor.",
                                        65_000,
                                        3,
                                        "Overdue."),
                                new Option(
                                        14,
                                        "Spanish for six",
                                        "Ten evenings.",
                                        52_000,
                                        20,
                                        "I am in."),
                                new Option(
                                        17,
                                        "Phone mounts",
                                        "Fifteen sturdy ones.",
                                        30_000,
                                        5,
                                        "Please."),
                                new Option(
                                        21,
                                        "A bench by the door",
                                        "To wait on.",
                                        21_000,
                                        8,
                                        "Yes.")));
        stage.on(called.plusDays(SUGGEST + 2L), 12, () -> approve(called, number[0]));
        end(called);
    }

    /** Those with an even number want kits, light and mounts; the others a course and a bench. */
    private void approve(LocalDate called, int number) {
        var ballots = new ArrayList<Request>();
        for (int member : people.on(called).stream().limit(19).toList()) {
            var options = member % 2 == 0 ? List.of(1, 2, 4) : List.of(3, 5);
            ballots.add(ballot(member, number, options.stream().map(one -> mark(one, 1)).toList()));
        }
        stage.all(ballots);
    }

    private void points(LocalDate called) {
        var purse = Map.of("from", "3210", "to", PROJECTS, "amount", 60_000);
        var number =
                lay(
                        called,
                        "POINTS",
                        "What does the drivers’ room need first?\n"
                                + "600 dollars for the place where we wait.",
                        purse,
                        List.of(
                                new Option(
                                        5,
                                        "A coffee maker",
                                        "For all shifts.",
                                        25_000,
                                        9,
                                        "Finally."),
                                new Option(13, "Two armchairs", "To rest.", 38_000, 16, "My back!"),
                                new Option(
                                        19,
                                        "A shelf of books",
                                        "In six tongues.",
                                        9_000,
                                        4,
                                        "Mine too."),
                                new Option(11, "Lockers", "With keys.", 30_000, 18, "Eight do.")));
        stage.on(called.plusDays(SUGGEST + 2L), 13, () -> hand(called, number[0]));
        end(called);
    }

    /** Ten points each: some want coffee above all, some the armchairs, everybody a few books. */
    private void hand(LocalDate called, int number) {
        var ballots = new ArrayList<Request>();
        for (int member : people.on(called).stream().limit(17).toList()) {
            int first = member % 3 == 0 ? 2 : member % 3 == 1 ? 1 : 4;
            ballots.add(ballot(member, number, List.of(mark(first, 8), mark(3, 2))));
        }
        stage.all(ballots);
    }

    private void wishes(LocalDate called) {
        var number =
                lay(
                        called,
                        "RANKED",
                        "What should the app learn next?\n"
                                + "We can pay for one thing this winter. Put them in your order.",
                        null,
                        List.of(
                                new Option(
                                        4,
                                        "Rides booked the day before",
                                        "So we can plan.",
                                        0,
                                        7,
                                        "Yes!"),
                                new Option(
                                        10,
                                        "A word on arrival",
                                        "To the passenger.",
                                        0,
                                        13,
                                        "Fewer calls."),
                                new Option(
                                        15,
                                        "Sharing a fare",
                                        "Between passengers.",
                                        0,
                                        2,
                                        "Asked weekly."),
                                new Option(
                                        18,
                                        "Where to take a break",
                                        "A map.",
                                        0,
                                        11,
                                        "With toilets.")));
        stage.on(called.plusDays(SUGGEST + 1L), 12, () -> rank(called, number[0]));
        end(called);
    }

    private void rank(LocalDate called, int number) {
        var ballots = new ArrayList<Request>();
        for (int member : people.on(called).stream().filter(one -> one > 7).limit(9).toList()) {
            var order = new ArrayList<>(List.of(1, 2, 3, 4));
            Collections.rotate(order, member);
            if (member % 3 == 0) {
                Collections.reverse(order);
            }
            ballots.add(
                    ballot(
                            member,
                            number,
                            List.of(
                                    mark(order.get(0), 1),
                                    mark(order.get(1), 2),
                                    mark(order.get(2), 3))));
        }
        stage.all(ballots);
    }

    private int[] lay(
            LocalDate called,
            String manner,
            String question,
            @Nullable Map<String, ?> purse,
            List<Option> options) {
        var number = new int[1];
        stage.on(
                called,
                9,
                () -> {
                    var fields = words(question);
                    fields.put("manner", manner);
                    fields.put("seats", 1);
                    if (purse != null) {
                        fields.put("purse", purse);
                    }
                    act(Cast.SECRETARY, "call", fields);
                    number[0] = ++choices;
                });
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            int place = i + 1;
            stage.on(called.plusDays(1), 9 + i, () -> suggest(option, number[0]));
            stage.on(called.plusDays(5), 10 + i, () -> remark(option, place, number[0]));
        }
        return number;
    }

    private void suggest(Option option, int number) {
        var fields = words(option.title() + "\n" + option.text());
        fields.put("choice", number);
        fields.put("cost", option.cost());
        act(option.member(), "suggestion", fields);
    }

    private void remark(Option option, int place, int number) {
        var fields = words(option.remark());
        fields.put("choice", number);
        fields.put("option", place);
        act(option.by(), "remark", fields);
    }

    private void end(LocalDate called) {
        var opens = called.plusDays(SUGGEST);
        stage.midnight(opens);
        stage.midnight(opens.plusDays(OPEN));
        stage.midnight(opens.plusDays(OPEN + 2L));
    }

    private static Map<String, Integer> mark(int option, int value) {
        var mark = new LinkedHashMap<String, Integer>();
        mark.put("option", option);
        mark.put("value", value);
        return mark;
    }

    private Request ballot(int member, int choice, List<Map<String, Integer>> marks) {
        return stage.request(
                member, stage.act("choices.ballot", Map.of("choice", choice, "marks", marks)));
    }

    private Map<String, Object> words(String words) {
        var kept = stage.particulars.keepText(words);
        var fields = new TreeMap<String, Object>();
        fields.put("text", kept.id().value());
        fields.put("commitment", kept.commitment());
        return fields;
    }

    private void act(int member, String kind, Map<String, ?> fields) {
        stage.act(member, stage.act("choices." + kind, fields));
    }
}
