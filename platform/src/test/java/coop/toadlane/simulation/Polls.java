package coop.toadlane.simulation;

import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Elections of board and steward: called, stood for, voted in online and on paper, and called off.
 */
final class Polls {
    private static final String WAITING =
            "opened_at is null and cancelled_at is null and lapsed_at is null";
    private static final String OPEN = "opened_at is not null and counted_at is null";
    private final Coop coop;
    private final Particulars particulars;

    Polls(Coop coop) {
        this.coop = coop;
        particulars = coop.house.getBean(Particulars.class);
    }

    private List<Integer> elections(String where) {
        return coop.numbers(
                "select number from elections where coop = :coop and "
                        + where
                        + " order by number");
    }

    void call() {
        var office = coop.any(List.of("board", "steward"));
        coop.ask(Coop.SECRETARY, "elections.call", Map.of("office", office));
    }

    /** Some stand, some are proposed, and some of those accept and say why. */
    void nominate() {
        for (int number : elections(WAITING)) {
            for (int times = coop.random.nextInt(3); times >= 0; times--) {
                nominate(number);
            }
        }
    }

    private void nominate(int number) {
        int by = coop.somebody();
        int who = coop.random.nextBoolean() ? by : coop.somebody();
        coop.ask(by, "elections.nomination", Map.of("election", number, "member", who));
        if (coop.random.nextInt(3) > 0) {
            coop.ask(who, "elections.acceptance", Map.of("election", number));
            var words = particulars.keepText("I would like to help.");
            coop.ask(
                    who,
                    "elections.statement",
                    Map.of(
                            "election",
                            number,
                            "statement",
                            words.id().value(),
                            "commitment",
                            words.commitment()));
        }
    }

    void stepBack() {
        for (int number : elections(WAITING)) {
            coop.some(
                    coop.numbers(
                            "select member from candidates where coop = :coop and election = "
                                    + number
                                    + " order by member"),
                    who -> coop.ask(who, "elections.withdrawal", Map.of("election", number)));
            if (coop.random.nextInt(8) == 0) {
                coop.ask(Coop.SECRETARY, "elections.cancellation", Map.of("election", number));
            }
        }
    }

    /** A crowd votes at once; some vote again, some have no vote or have a paper. */
    void vote() {
        for (int number : elections(OPEN)) {
            var votes = new ArrayList<Request>();
            for (int member : coop.members()) {
                for (int times = coop.random.nextInt(3); times > 0; times--) {
                    var fields = Map.of("election", number, "ranks", ranking(number));
                    votes.add(
                            coop.asking.request(
                                    Coop.member(member),
                                    coop.asking.act("elections.ballot", fields)));
                }
            }
            coop.ask(votes);
        }
    }

    private List<List<Integer>> ranking(int number) {
        var standing =
                new ArrayList<>(
                        coop.numbers(
                                "select unnest(candidates) from elections where coop = :coop"
                                        + " and number = "
                                        + number));
        Collections.shuffle(standing, coop.random);
        return standing.stream()
                .limit(1 + coop.random.nextInt(standing.size()))
                .map(List::of)
                .toList();
    }

    /** One is handed a paper; the secretary reads what came, another teller reads it again. */
    void onPaper() {
        for (int number : elections(OPEN)) {
            var fields = Map.of("election", number, "member", coop.somebody());
            coop.ask(Coop.SECRETARY, "elections.paper-handout", fields);
            var tellers =
                    coop.numbers(
                            """
                            select member from offices
                            where coop = :coop and office = 'board' and until is null
                            order by member
                            """);
            int paper = 1 + coop.random.nextInt(3);
            var read = Map.of("election", number, "paper", paper, "ranks", ranking(number));
            coop.ask(Coop.SECRETARY, "elections.paper-entry", read);
            var said = coop.random.nextInt(5) == 0 ? ranking(number) : read.get("ranks");
            coop.some(
                    tellers,
                    teller ->
                            coop.ask(
                                    teller,
                                    "elections.paper-entry",
                                    Map.of("election", number, "paper", paper, "ranks", said)));
        }
    }
}
