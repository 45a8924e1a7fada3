package coop.toadlane.record;

import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a server might minute although it must not, each signed as if it were true. */
final class Lies {
    private Lies() {}

    /**
     * One lie.
     *
     * @param plant puts it into a story and says in which minute it must be found
     */
    record Lie(String name, Check check, ToIntFunction<Story> plant) {}

    private static Lie at(
            String name, Check check, String kind, UnaryOperator<Story.Step> meddling) {
        return new Lie(
                name,
                check,
                story -> {
                    int place = story.find(kind, 0);
                    story.change(place, meddling);
                    return place;
                });
    }

    static Stream<Lie> all() {
        return Stream.of(authorities(), registers(), votes(), enactments()).flatMap(lies -> lies);
    }

    private static Stream<Lie> authorities() {
        return Stream.of(
                at(
                        "an office nobody gave",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("m3", "office:treasurer")),
                at(
                        "an office without that power",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("m2", "office:secretary")),
                at(
                        "no member",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("m9", "office:treasurer")),
                at(
                        "a member for another",
                        Check.AUTHORITIES,
                        "shares.subscription",
                        step -> step.by("m4", "self")),
                at(
                        "a member as the clerk",
                        Check.AUTHORITIES,
                        "decisions.opening",
                        step -> step.by("m1", "rule")),
                at(
                        "the clerk where no rule says so",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("clerk", "rule")),
                at(
                        "a guest",
                        Check.AUTHORITIES,
                        "decisions.proposal",
                        step -> step.by("guest", "self")),
                at(
                        "an authority there is not",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("m1", "whim")),
                at(
                        "the founding after the founding",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.by("m1", "founding")),
                new Lie(
                        "a member who has left",
                        Check.AUTHORITIES,
                        story -> {
                            var last = story.step(story.size() - 1);
                            story.add(
                                    new Story.Step(
                                            last.time().plus(Duration.ofDays(3)),
                                            "decisions.proposal/1",
                                            "m5",
                                            "self",
                                            Openness.MEMBERS,
                                            Small.tree("{}"),
                                            List.of()));
                            return story.size() - 1;
                        }),
                new Lie(
                        "an office laid down",
                        Check.AUTHORITIES,
                        story -> {
                            var posting = story.step(story.find("ledger.posting", 0));
                            story.add(posting.at(story.step(story.size() - 1).time()));
                            return story.size() - 1;
                        }),
                new Lie(
                        "an act the founding does not name",
                        Check.AUTHORITIES,
                        story -> {
                            int place = story.find("office.appointment", 1);
                            story.change(place, step -> step.by("m1", "self"));
                            return place;
                        }));
    }

    private static Stream<Lie> registers() {
        return Stream.of(
                at(
                        "an unbalanced transaction",
                        Check.TRANSACTIONS,
                        "ledger.posting",
                        step ->
                                step.entries(
                                        new LedgerEntry.Posted(
                                                Small.DAY,
                                                "Lost",
                                                List.of(
                                                        new Line("1000", 100, "EUR", null),
                                                        new Line("4000", -99, "EUR", null))))),
                at(
                        "currencies that only balance together",
                        Check.TRANSACTIONS,
                        "ledger.posting",
                        step ->
                                step.entries(
                                        new LedgerEntry.Posted(
                                                Small.DAY,
                                                "Lost",
                                                List.of(
                                                        new Line("1000", 100, "EUR", null),
                                                        new Line("4000", -100, "USD", null))))),
                at(
                        "an account that is not there",
                        Check.ENTRIES,
                        "ledger.posting",
                        step -> step.entries(Small.posted("1000", "9999", 1))),
                at(
                        "an office left that was not held",
                        Check.ENTRIES,
                        "office.dismissal",
                        step -> step.entries(new OfficeEntry.OfficeLeft("board", 1))),
                new Lie(
                        "a member admitted twice",
                        Check.ENTRIES,
                        story -> {
                            int place = story.find("members.enrolment", 1);
                            var first = story.step(place - 1).entry();
                            story.change(place, step -> step.entries(first));
                            return place;
                        }),
                new Lie(
                        "shares that nobody had",
                        Check.HOLDINGS,
                        story -> {
                            int place = story.find("shares.payment", 1);
                            story.change(
                                    place,
                                    step ->
                                            step.entries(
                                                    Small.moved(
                                                            -11,
                                                            ShareEntry.Cause.REDEMPTION,
                                                            null)));
                            return place;
                        }),
                at(
                        "more paid than subscribed",
                        Check.HOLDINGS,
                        "shares.payment",
                        step -> step.entries(Small.moved(11, ShareEntry.Cause.PAYMENT, 1))));
    }

    private static Stream<Lie> votes() {
        return Stream.of(
                at(
                        "a roll that leaves a member out",
                        Check.ROLLS,
                        "decisions.opening",
                        step -> step.entries(Small.opened(Small.roll(4), step.time()))),
                at(
                        "a roll with a stranger",
                        Check.ROLLS,
                        "decisions.opening",
                        step -> step.entries(Small.opened(Small.roll(6), step.time()))),
                at(
                        "a ballot opened too early",
                        Check.ROLLS,
                        "decisions.opening",
                        step -> step.at(step.time().minusSeconds(1))),
                at(
                        "a vote cast by another",
                        Check.VOTES,
                        "decisions.ballot",
                        step ->
                                step.by("m2", "self")
                                        .entries(
                                                new DecisionEntry.Voted(
                                                        1, 1, Choice.FOR, null, null))),
                new Lie(
                        "a vote after the close",
                        Check.VOTES,
                        story -> {
                            int place = story.find("decisions.closing", 0);
                            var late = story.step(place).time();
                            story.insert(place, story.step(place - 1).at(late));
                            return place;
                        }),
                at(
                        "a count that is not the votes",
                        Check.VERDICTS,
                        "decisions.closing",
                        step -> step.entries(Small.closed(4, 0, "CARRIED", step.time()))),
                at(
                        "a verdict the count does not give",
                        Check.VERDICTS,
                        "decisions.closing",
                        step -> step.entries(Small.closed(3, 1, "LOST", step.time()))),
                at(
                        "an effect too early",
                        Check.VERDICTS,
                        "decisions.closing",
                        step ->
                                step.entries(
                                        Small.closed(
                                                3, 1, "CARRIED", step.time().minusSeconds(60)))),
                new Lie(
                        "a ballot closed before its end",
                        Check.VERDICTS,
                        story -> {
                            int place = story.find("decisions.closing", 0);
                            story.change(
                                    place,
                                    step -> {
                                        var early = step.time().minus(Duration.ofDays(1));
                                        return step.at(early)
                                                .entries(Small.closed(3, 1, "CARRIED", early));
                                    });
                            return place;
                        }));
    }

    private static Stream<Lie> enactments() {
        return Stream.of(
                at(
                        "an enactment before its time",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step -> step.at(step.time().minusSeconds(120))),
                at(
                        "an enactment after it lapsed",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step -> step.at(step.time().plus(Duration.ofDays(2)))),
                at(
                        "another act than was carried",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step -> step.act(Small.tree("{\"rules\":{\"coop.purpose\":\"To sell\"}}"))),
                at(
                        "a resolution there is not",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step -> step.by("clerk", "resolution:2")),
                at(
                        "an enactment that names other minutes",
                        Check.ENACTMENTS,
                        "decisions.enactment",
                        step -> step.entries(new DecisionEntry.Enacted(1, List.of(0L)))),
                new Lie(
                        "an act performed and never said to be",
                        Check.ENACTMENTS,
                        story -> {
                            story.remove(story.find("decisions.enactment", 0));
                            return story.find("office.amendment", 0);
                        }),
                new Lie(
                        "an act performed twice",
                        Check.ENACTMENTS,
                        story -> {
                            int place = story.find("office.amendment", 0);
                            story.insert(place + 1, story.step(place));
                            return place + 1;
                        }));
    }
}
