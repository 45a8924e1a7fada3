package coop.toadlane.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The small co-op elects a board: two stand, four vote, one of them on paper. */
final class SmallElection {
    static final String TERMS =
            """
            {"seats": 2, "rule": "scottish-stv", "nominationDays": 1, "openDays": 1}
            """;
    static final List<Row.Power> POWERS =
            Stream.of(
                            power("call", "office:secretary"),
                            power("nomination", "member"),
                            power("acceptance", "member"),
                            power("statement", "member"),
                            power("opening", "rule"),
                            power("ballot", "member"),
                            power("paper-handout", "office:secretary"),
                            power("paper-entry", "office:secretary", "office:treasurer"),
                            power("closing", "rule"),
                            power("enactment", "rule"))
                    .toList();
    static final String SEED = "five and twenty";
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final List<Integer> ROLL = List.of(1, 2, 3, 4, 5);
    private static final List<Integer> ORDER =
            ElectionCount.ballotOrder(List.of(3, 4), Body.hash(SEED));

    private final Story story;
    private Instant now;
    private final LocalDate day;

    private SmallElection(Story story, Instant now) {
        this.story = story;
        this.now = now;
        this.day = LocalDate.ofInstant(now, ZONE);
    }

    private static Row.Power power(String noun, String... by) {
        return new Row.Power("elections." + noun, List.of(by), Openness.PUBLIC);
    }

    /** Tells it, and returns when it is over. */
    static Instant tell(Story story, Instant now) {
        var election = new SmallElection(story, now);
        election.stand();
        election.vote();
        election.count();
        return election.now;
    }

    private void add(String noun, String actor, String right, Object act, Entry... entries) {
        add("elections." + noun, actor, right, Openness.MEMBERS, act, entries);
    }

    private void add(
            String kind, String actor, String right, Openness open, Object act, Entry... entries) {
        var tree = Json.tree(act);
        story.add(new Story.Step(now, kind + "/1", actor, right, open, tree, List.of(entries)));
        now = now.plusSeconds(60);
    }

    private Instant start(int days) {
        return day.plusDays(days).atStartOfDay(ZONE).toInstant();
    }

    private void stand() {
        add(
                "call",
                "m2",
                "office:secretary",
                Map.of("office", "board"),
                new ElectionEntry.ElectionCalled(
                        1,
                        "board",
                        1,
                        Json.tree(TERMS),
                        List.of(),
                        start(2),
                        start(2),
                        start(3),
                        0));
        var one = new ElectionEntry.CandidateNominated(1, 3, 1);
        add("nomination", "m1", "self", Map.of("election", 1, "member", 3), one);
        add("acceptance", "m3", "self", about(), new ElectionEntry.NominationAccepted(1, 3));
        add(
                "nomination",
                "m4",
                "self",
                Map.of("election", 1, "member", 4),
                new ElectionEntry.CandidateNominated(1, 4, 4),
                new ElectionEntry.NominationAccepted(1, 4));
        add(
                "statement",
                "m4",
                "self",
                Map.of("election", 1, "statement", new UUID(7, 4), "commitment", "c"),
                new ElectionEntry.CandidateStated(1, 4, new UUID(7, 4), "c"));
        now = start(2);
        add("opening", "clerk", "rule", about(), opened(ROLL));
    }

    private ElectionEntry.ElectionOpened opened(List<Integer> roll) {
        return new ElectionEntry.ElectionOpened(
                1,
                roll,
                Body.hash(Json.write(roll)),
                ORDER,
                start(3),
                Body.hash(SEED),
                Story.FIRST.verifier().vkey());
    }

    private static Map<String, Object> about() {
        return Map.of("election", 1);
    }

    private void vote() {
        ballot(1, List.of(List.of(3), List.of(4)));
        ballot(2, List.of(List.of(4)));
        ballot(3, List.of(List.of(3)));
        var hand = Map.of("election", 1, "member", 5);
        add("paper-handout", "m2", "office:secretary", hand, new ElectionEntry.PaperHanded(1, 5));
        var ranks = List.of(List.of(4));
        var paper = Map.of("election", 1, "paper", 1, "ranks", ranks);
        add(
                "paper-entry",
                "m2",
                "office:secretary",
                paper,
                new ElectionEntry.PaperRead(1, 1, 2, ranks));
        add(
                "paper-entry",
                "m1",
                "office:treasurer",
                paper,
                new ElectionEntry.PaperConfirmed(1, 1, 1, ranks));
    }

    private void count() {
        now = start(3);
        var box = new ArrayList<List<List<Integer>>>();
        box.add(List.of(List.of(3), List.of(4)));
        box.add(List.of(List.of(4)));
        box.add(List.of(List.of(3)));
        box.add(List.of(List.of(4)));
        var contest = ElectionCount.contest("", 1, ORDER, box, _ -> "");
        var tally = ElectionCount.count(contest, Json.tree(TERMS), SEED);
        var winners = ElectionCount.winners(tally, ORDER);
        var counted =
                new ElectionEntry.ElectionCounted(
                        1,
                        "board",
                        List.of(),
                        5,
                        3,
                        1,
                        SEED,
                        winners,
                        tally.quota(),
                        ElectionCount.digest(tally),
                        now);
        add("elections.closing", "clerk", "rule", Openness.PUBLIC, about(), counted);
        int winner = winners.getFirst();
        long minute = story.size();
        add(
                "office.appointment",
                "clerk",
                "election:1",
                Openness.PUBLIC,
                Map.of("office", "board", "member", winner),
                new OfficeEntry.OfficeTaken("board", winner));
        add(
                "elections.enactment",
                "clerk",
                "rule",
                Openness.PUBLIC,
                about(),
                new ElectionEntry.ElectionEnacted(1, List.of(minute)));
    }

    private void ballot(int member, List<List<Integer>> ranks) {
        add("ballot", "m" + member, "self", act(ranks), cast(member, ranks));
    }

    static Map<String, Object> act(List<List<Integer>> ranks) {
        return Map.of("election", 1, "ranks", ranks);
    }

    static ElectionEntry.BallotCast cast(int member, List<List<Integer>> ranks) {
        return new ElectionEntry.BallotCast(1, member, ranks);
    }
}
