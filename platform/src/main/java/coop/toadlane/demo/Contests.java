package coop.toadlane.demo;

import coop.toadlane.office.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The demo's elections to its board: one that is over, and one whose ballot is open today. */
final class Contests {
    private static final int NOMINATIONS = 15;
    private static final int OPEN = 7;
    private static final List<String> WORDS =
            List.of(
                    "Early shifts, open books: I would put every fee on one page.",
                    "I drive nights and would like the board to hear those who do.",
                    "Ten years of running a garage. I read contracts to the end.",
                    "A kinder way to settle complaints, within two weeks.");
    private final Stage stage;
    private final Joining people;
    private int elections;

    Contests(Stage stage, Joining people) {
        this.stage = stage;
        this.people = people;
    }

    void lay(LocalDate start, LocalDate today) {
        lay(start.plusMonths(5), List.of(6, 7, 8, 9), 0);
        lay(today.minusDays(NOMINATIONS + 3L), List.of(10, 11, 12), 2);
    }

    /** Who plays a part at the demo leaves the ballot of the open election for its visitors. */
    private void lay(LocalDate called, List<Integer> standing, int first) {
        int number = ++elections;
        var opens = called.plusDays(NOMINATIONS);
        stage.on(called, 9, () -> act(Cast.SECRETARY, "call", Map.of("office", "board")));
        for (int i = 0; i < standing.size(); i++) {
            int member = standing.get(i);
            var words = WORDS.get(i);
            stage.on(called.plusDays(i + 1L), 19, () -> stand(number, member, words));
        }
        stage.midnight(opens);
        stage.on(opens.plusDays(1), 20, () -> vote(number, called, standing, first));
        stage.midnight(opens.plusDays(OPEN));
        stage.midnight(opens.plusDays(OPEN + 1L));
    }

    private void stand(int number, int member, String words) {
        act(Cast.DRIVER, "nomination", Map.of("election", number, "member", member));
        act(member, "acceptance", Map.of("election", number));
        var kept = stage.particulars.keepText(words);
        act(
                member,
                "statement",
                Map.of(
                        "election",
                        number,
                        "statement",
                        kept.id().value(),
                        "commitment",
                        kept.commitment()));
    }

    /** Each ranks those who stand from another one on, and some not to the end. */
    private void vote(int number, LocalDate called, List<Integer> standing, int first) {
        var ballots = new ArrayList<Request>();
        var voters = people.on(called.minusDays(1));
        for (int i = 0; i < voters.size(); i += 1 + first / 2) {
            int voter = voters.get(i);
            if (first > 0 && List.of(Cast.SECRETARY, Cast.TREASURER, Cast.DRIVER).contains(voter)) {
                continue;
            }
            ballots.add(
                    stage.request(
                            voter,
                            stage.act(
                                    "elections.ballot",
                                    Map.of("election", number, "ranks", ranks(standing, i)))));
        }
        stage.all(ballots);
    }

    private static List<List<Integer>> ranks(List<Integer> standing, int voter) {
        var ranks = new ArrayList<List<Integer>>();
        int first = voter * voter % 7 % standing.size();
        int step = voter % 2 == 0 ? 1 : standing.size() - 1;
        int length = Math.max(1, standing.size() - voter % 3);
        for (int i = 0; i < length; i++) {
            ranks.add(List.of(standing.get((first + i * step) % standing.size())));
        }
        return ranks;
    }

    private void act(int member, String kind, Map<String, ?> fields) {
        stage.act(member, stage.act("elections." + kind, fields));
    }
}
