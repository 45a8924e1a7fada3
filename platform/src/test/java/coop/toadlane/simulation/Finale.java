package coop.toadlane.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.office.Outcome;
import coop.toadlane.people.Particulars;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the year ends, whatever happened in it: one election and one budget to their effect. */
final class Finale {
    private static final Duration LONG = Duration.ofDays(60);
    private final Coop coop;
    private final Particulars particulars;

    Finale(Coop coop) {
        this.coop = coop;
        particulars = coop.house.getBean(Particulars.class);
    }

    void play() {
        pass(LONG); // what runs comes to its end
        pass(LONG);
        int election = election();
        int budget = budget();
        pass(Duration.ofDays(12));
        vote(election, budget);
        pass(LONG);
        pass(LONG);
        assertThat(coop.numbers(enacted("elections"))).contains(election);
        assertThat(coop.numbers(enacted("choices"))).contains(budget);
    }

    private static String enacted(String table) {
        return "select number from " + table + " where coop = :coop and enacted_at is not null";
    }

    private void pass(Duration time) {
        coop.clock.pass(time);
        for (int i = 0; i < 3; i++) { // an opening, a count and an effect may all be due
            coop.house.getBean(Timekeeper.class).tick();
        }
    }

    private void done(int member, String kind, Map<String, ?> fields) {
        assertThat(coop.ask(member, kind, fields)).as(kind).isInstanceOf(Outcome.Done.class);
    }

    private int election() {
        done(Coop.SECRETARY, "elections.call", Map.of("office", "steward"));
        int number =
                coop.numbers("select max(number) from elections where coop = :coop").getFirst();
        var words = particulars.keepText("I would like to help.");
        for (int member : coop.members()) {
            var nomination = Map.of("election", number, "member", member);
            // The tellers don't stand.
            if (member > Coop.TREASURER && !teller().contains(member)) {
                done(member, "elections.nomination", nomination);
            }
        }
        coop.some(
                coop.numbers(
                        "select member from candidates where coop = :coop and election = "
                                + number),
                member ->
                        done(
                                member,
                                "elections.statement",
                                Map.of(
                                        "election",
                                        number,
                                        "statement",
                                        words.id().value(),
                                        "commitment",
                                        words.commitment())));
        return number;
    }

    /** Who may be the second one, if somebody sits on the board besides the secretary. */
    private List<Integer> teller() {
        return coop.numbers(
                """
                select member from offices where coop = :coop and office = 'board'
                and until is null and member > 2 order by member limit 1
                """);
    }

    private Map<String, Object> said(Map<String, ?> fields) {
        var kept = particulars.keepText("A shelter at the rank.");
        var all = new HashMap<String, Object>(fields);
        all.put("text", kept.id().value());
        all.put("commitment", kept.commitment());
        return all;
    }

    private int budget() {
        var purse = Map.of("from", "3220", "to", "2300", "amount", 50_000);
        done(
                Coop.SECRETARY,
                "choices.call",
                said(Map.of("manner", "BUDGET", "seats", 1, "purse", purse)));
        int number = coop.numbers("select max(number) from choices where coop = :coop").getFirst();
        for (int option = 1; option <= 3; option++) {
            var cost = Map.of("choice", number, "cost", 10_000 * option);
            done(Coop.SECRETARY, "choices.suggestion", said(cost));
            var about = Map.of("choice", number, "option", option);
            done(Coop.TREASURER, "choices.remark", said(about));
        }
        return number;
    }

    private void vote(int election, int budget) {
        int first =
                coop.numbers(
                                "select candidates[1] from elections where coop = :coop and number = "
                                        + election)
                        .getFirst();
        var ranks = List.of(List.of(first));
        var paper = Map.of("election", election, "paper", 1, "ranks", ranks);
        done(
                Coop.SECRETARY,
                "elections.paper-handout",
                Map.of("election", election, "member", Coop.TREASURER));
        done(Coop.SECRETARY, "elections.paper-entry", paper);
        for (int teller : teller()) {
            coop.ask(teller, "elections.paper-entry", paper);
        }
        done(Coop.SECRETARY, "elections.ballot", Map.of("election", election, "ranks", ranks));
        done(
                Coop.SECRETARY,
                "choices.ballot",
                Map.of(
                        "choice",
                        budget,
                        "marks",
                        List.of(Map.of("option", 1, "value", 1), Map.of("option", 3, "value", 1))));
    }
}
