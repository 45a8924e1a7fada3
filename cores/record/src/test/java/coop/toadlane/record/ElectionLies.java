package coop.toadlane.record;

import coop.toadlane.record.Lies.Lie;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a server might minute of an election although it must not. */
final class ElectionLies {
    private ElectionLies() {}

    static Stream<Lie> all() {
        return Stream.of(
                new Lie("a changed ballot", Check.ELECTIONS, ElectionLies::ballot),
                counted("a wrong winner", one -> with(one, one.seed(), List.of(other(one)))),
                counted("a wrong seed", one -> with(one, "six and twenty", one.winners())),
                new Lie("a voter who is no member", Check.ROLLS, story -> roll(story, 9)),
                new Lie("a member left off the roll", Check.ROLLS, story -> roll(story, -1)),
                new Lie("a second vote beside the paper", Check.VOTES, ElectionLies::twice),
                new Lie("a paper confirmed by its reader", Check.VOTES, ElectionLies::alone),
                new Lie("an office for one not elected", Check.ENACTMENTS, ElectionLies::office));
    }

    private static int ballot(Story story) {
        var ranks = List.of(List.of(3));
        int place = story.find("elections.ballot", 1);
        story.change(
                place,
                step ->
                        step.act(Json.tree(SmallElection.act(ranks)))
                                .entries(SmallElection.cast(2, ranks)));
        return story.find("elections.closing", 0);
    }

    private static Lie counted(String name, UnaryOperator<ElectionEntry.ElectionCounted> meddling) {
        return new Lie(
                name,
                Check.ELECTIONS,
                story -> {
                    int place = story.find("elections.closing", 0);
                    story.change(
                            place,
                            step ->
                                    step.entries(
                                            meddling.apply(
                                                    (ElectionEntry.ElectionCounted) step.entry())));
                    return place;
                });
    }

    private static int other(ElectionEntry.ElectionCounted one) {
        return one.winners().getFirst() == 3 ? 4 : 3;
    }

    private static ElectionEntry.ElectionCounted with(
            ElectionEntry.ElectionCounted one, String seed, List<Integer> winners) {
        return new ElectionEntry.ElectionCounted(
                one.election(),
                one.office(),
                one.retiring(),
                one.entitled(),
                one.online(),
                one.papers(),
                seed,
                winners,
                one.quota(),
                one.digest(),
                one.effective());
    }

    private static int roll(Story story, int stranger) {
        var roll = stranger < 0 ? List.of(1, 2, 3, 4) : List.of(1, 2, 3, 4, 5, stranger);
        int place = story.find("elections.opening", 0);
        story.change(
                place,
                step -> {
                    var one = (ElectionEntry.ElectionOpened) step.entry();
                    return step.entries(
                            new ElectionEntry.ElectionOpened(
                                    1,
                                    roll,
                                    Body.hash(Json.write(roll)),
                                    one.candidates(),
                                    one.closes(),
                                    one.commitment(),
                                    one.seal()));
                });
        return place;
    }

    private static int twice(Story story) {
        int place = story.find("elections.paper-entry", 1) + 1;
        var cast = story.step(story.find("elections.ballot", 1));
        var later = story.step(place - 1).time();
        story.insert(
                place,
                cast.at(later)
                        .by("m5", "self")
                        .entries(SmallElection.cast(5, List.of(List.of(4)))));
        return place;
    }

    private static int alone(Story story) {
        int place = story.find("elections.paper-entry", 1);
        var ranks = List.of(List.of(4));
        story.change(
                place,
                step ->
                        step.by("m2", "office:secretary")
                                .entries(new ElectionEntry.PaperConfirmed(1, 1, 2, ranks)));
        return place;
    }

    private static int office(Story story) {
        int place = story.find("elections.closing", 0) + 1;
        story.change(
                place,
                step ->
                        step.act(Json.tree("{\"office\":\"board\",\"member\":1}"))
                                .entries(new OfficeEntry.OfficeTaken("board", 1)));
        return place;
    }
}
