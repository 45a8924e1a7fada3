package coop.toadlane.record;

import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        return Stream.of(
                        authorities(),
                        consequences(),
                        registers(),
                        surplus(),
                        notices(),
                        votes(),
                        enactments(),
                        choices(),
                        stays(),
                        ElectionLies.all())
                .flatMap(lies -> lies);
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
                at(
                        "the clerk's own saying said by a member",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> assuming(step.by("m1", "self"), "power.new.kind")),
                at(
                        "what is assumed assumed anew",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> assuming(step.by("clerk", "rule"), "power.ledger.posting")),
                at(
                        "a kind of act that nothing speaks of",
                        Check.AUTHORITIES,
                        "ledger.posting",
                        step -> step.kind("ledger.whim/1").entries(new Entry[0])),
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

    private static Story.Step assuming(Story.Step step, String key) {
        var value = Small.tree("{\"by\":[\"anyone\"]}");
        return step.kind("office.assumptions/1")
                .entries(new OfficeEntry.Assumed(new TreeMap<>(Map.of(key, value))));
    }

    /** What is entered is what the act says, and what its kind can say. */
    private static Stream<Lie> consequences() {
        return Stream.of(
                at(
                        "an office taken under cover of a posting",
                        Check.ENTRIES,
                        "ledger.posting",
                        step -> step.entries(new OfficeEntry.OfficeTaken("treasurer", 3))),
                at(
                        "a rule set under cover of a vote",
                        Check.ENTRIES,
                        "decisions.ballot",
                        step -> step.entries(Small.rule("coop.purpose", "\"To sell\""))),
                at(
                        "another posting than was asked for",
                        Check.ENTRIES,
                        "ledger.posting",
                        step -> step.entries(Small.posted("1000", "4000", 1))),
                at(
                        "a vote turned round",
                        Check.ENTRIES,
                        "decisions.ballot",
                        step ->
                                step.entries(
                                        new DecisionEntry.Voted(1, 1, Choice.AGAINST, null, null))),
                at(
                        "more rules than the amendment says",
                        Check.ENTRIES,
                        "office.amendment",
                        step ->
                                step.entries(
                                        step.entry(),
                                        Small.rule(
                                                "power.ledger.posting", "{\"by\":[\"anyone\"]}"))),
                at(
                        "fewer rules than the amendment says",
                        Check.ENTRIES,
                        "office.amendment",
                        step -> step.entries(new Entry[0])));
    }

    private static Stream<Lie> registers() {
        return Stream.of(
                at(
                        "an unbalanced transaction",
                        Check.TRANSACTIONS,
                        "ledger.posting",
                        step ->
                                step.posting(
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
                                step.posting(
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
                        step -> step.posting(Small.posted("1000", "9999", 1))),
                at(
                        "an office left that was not held",
                        Check.ENTRIES,
                        "office.dismissal",
                        step ->
                                step.act(Small.tree(Map.of("office", "board", "member", 1)))
                                        .entries(new OfficeEntry.OfficeLeft("board", 1))),
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
                            int place = story.find("shares.redemption", 0);
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
                        step ->
                                step.act(Small.tree(Map.of("member", 3, "quantity", 11)))
                                        .entries(Small.moved(11, ShareEntry.Cause.PAYMENT, 1))));
    }

    private static Lie both(
            String name, Check check, String kind, UnaryOperator<Story.Step> one, Lie other) {
        return new Lie(
                name,
                check,
                story -> {
                    story.change(story.find(kind, 0), one);
                    return other.plant().applyAsInt(story);
                });
    }

    private static Stream<Lie> surplus() {
        return Stream.of(
                at(
                        "a surplus that the ledger does not give",
                        Check.PERIODS,
                        "surplus.closing",
                        step ->
                                step.entries(
                                        Small.closed(Small.SURPLUS + 1),
                                        Small.transfer(Small.SURPLUS + 1, "4000", "3300"))),
                at(
                        "a period that leaves its income standing",
                        Check.PERIODS,
                        "surplus.closing",
                        step ->
                                step.entries(
                                        step.entry(),
                                        Small.transfer(Small.SURPLUS, "1000", "3300"))),
                later(
                        "patronage of a period that is closed",
                        Check.PERIODS,
                        "surplus.patronage",
                        "surplus.closing"),
                later(
                        "a posting to a period that is closed",
                        Check.PERIODS,
                        "ledger.posting",
                        "surplus.closing"),
                at(
                        "another amount than the surplus distributed",
                        Check.DISTRIBUTIONS,
                        "surplus.distribution",
                        step ->
                                step.entries(
                                        Small.distributed(400_01, 600_00),
                                        Small.surplus("3200", 400_01, 600_00))),
                at(
                        "more posted than placed",
                        Check.DISTRIBUTIONS,
                        "surplus.distribution",
                        step -> step.entries(step.entry(), Small.surplus("3200", 400_01, 600_00))),
                at(
                        "a reserve posted to another account",
                        Check.ALLOTMENTS,
                        "surplus.distribution",
                        step -> step.entries(step.entry(), Small.surplus("3000", 400_00, 600_00))),
                new Lie(
                        "a distribution that nobody is allotted",
                        Check.DISTRIBUTIONS,
                        story -> {
                            int place = story.find("surplus.allotment", 0);
                            story.change(
                                    place, step -> step.kind("ledger.posting/1").posting(posted()));
                            return place - 1;
                        }),
                at(
                        "a cent moved from one member to another",
                        Check.ALLOTMENTS,
                        "surplus.allotment",
                        step -> step.entries(Small.allotted(225_01, 374_99), named(225_01))),
                at(
                        "an allotment that is not posted",
                        Check.DISTRIBUTIONS,
                        "surplus.allotment",
                        step -> step.entries(Small.allotted(225_01, 374_99), named(225_00))),
                at(
                        "a member left out of an allotment",
                        Check.ALLOTMENTS,
                        "surplus.allotment",
                        step ->
                                step.entries(
                                        new SurplusEntry.Allotted(
                                                1,
                                                Small.allotted(225_00, 375_00)
                                                        .allotments()
                                                        .subList(0, 4)),
                                        named(225_00))),
                both(
                        "more for members than the rules give",
                        Check.ALLOTMENTS,
                        "surplus.allotment",
                        step ->
                                step.entries(
                                        Small.allotted(262_50, 437_50),
                                        Small.named(262_50, 437_50)),
                        at(
                                "",
                                Check.ALLOTMENTS,
                                "surplus.distribution",
                                step ->
                                        step.entries(
                                                Small.distributed(300_00, 700_00),
                                                Small.surplus("3200", 300_00, 700_00)))),
                at(
                        "other rules than the rulebook's",
                        Check.ALLOTMENTS,
                        "surplus.distribution",
                        step ->
                                step.entries(
                                        other(Small.distributed(400_00, 600_00)),
                                        step.entries().getLast())));
    }

    private static LedgerEntry.Posted named(long first) {
        return Small.named(first, 600_00 - first);
    }

    private static LedgerEntry.Posted posted() {
        var posted = Small.posted("1000", "3000", 1);
        return new LedgerEntry.Posted(Small.DAY.plusDays(1), posted.text(), posted.lines());
    }

    private static SurplusEntry.Distributed other(SurplusEntry.Distributed one) {
        return new SurplusEntry.Distributed(
                one.period(),
                Small.tree(one.rules().toString().replace("40%", "41%")),
                one.currency(),
                one.result(),
                one.figures(),
                one.placements());
    }

    /** A minute that comes once more, after another. */
    private static Lie later(String name, Check check, String kind, String after) {
        return new Lie(
                name,
                check,
                story -> {
                    int place = story.find(after, 0);
                    var time = story.step(place).time();
                    story.insert(place + 1, story.step(story.find(kind, 0)).at(time));
                    return place + 1;
                });
    }

    private static Lie notice(String name, Check check, UnaryOperator<DecisionEntry.Noticed> lie) {
        return at(
                name,
                check,
                "decisions.notice",
                step -> step.entries(lie.apply((DecisionEntry.Noticed) step.entry())));
    }

    private static DecisionEntry.Noticed dates(
            DecisionEntry.Noticed one, Duration opens, Duration closes, long delay) {
        return new DecisionEntry.Noticed(
                one.proposal(),
                one.version(),
                one.hash(),
                one.method(),
                one.classes(),
                one.opens().plus(opens),
                one.closes().plus(closes),
                delay,
                one.graceSeconds(),
                one.zone());
    }

    private static Stream<Lie> notices() {
        var day = Duration.ofDays(1);
        return Stream.of(
                notice(
                        "a delay shorter than the method's",
                        Check.ENACTMENTS,
                        one -> dates(one, Duration.ZERO, Duration.ZERO, 3600)),
                notice(
                        "a notice shorter than the method's",
                        Check.ROLLS,
                        one -> dates(one, day.negated(), day.negated(), 86_400)),
                notice(
                        "a ballot open for less than the method's days",
                        Check.ROLLS,
                        one -> dates(one, Duration.ZERO, day.negated(), 86_400)),
                at(
                        "notice given by another than the proposer",
                        Check.AUTHORITIES,
                        "decisions.notice",
                        step -> step.by("m4", "self")),
                new Lie(
                        "notice without the sponsors",
                        Check.ENTRIES,
                        story -> {
                            story.remove(story.find("decisions.sponsorship", 0));
                            return story.find("decisions.notice", 0);
                        }),
                at(
                        "a sponsor who did not say so",
                        Check.AUTHORITIES,
                        "decisions.sponsorship",
                        step -> step.by("m5", "self")),
                new Lie(
                        "a ballot on what was withdrawn",
                        Check.ROLLS,
                        story -> {
                            int place = story.find("decisions.opening", 0);
                            var proposal = story.step(story.find("decisions.sponsorship", 0));
                            story.insert(
                                    place,
                                    proposal.kind("decisions.withdrawal/1")
                                            .by("m3", "self")
                                            .at(story.step(place - 1).time())
                                            .entries(new DecisionEntry.Withdrawn(1)));
                            return place + 1;
                        }));
    }

    private static Story.Step objecting(Story.Step step) {
        return step.act(Small.tree(Map.of("proposal", 1, "choice", "OBJECT")))
                .entries(new DecisionEntry.Voted(1, 2, Choice.OBJECT, null, null));
    }

    private static DecisionEntry.Closed objected(Story.Step step) {
        var one = (DecisionEntry.Closed) step.entry();
        return new DecisionEntry.Closed(
                1, 5, 3, 0, 0, 1, one.verdict(), one.effective(), one.expires());
    }

    private static Stream<Lie> choices() {
        return Stream.of(
                at(
                        "something else chosen than the ballots say",
                        Check.CHOICES,
                        "choices.closing",
                        step -> step.entries(Small.counted(Small.LOT, 1, step.time()))),
                at(
                        "points counted as if each were a tick",
                        Check.CHOICES,
                        "choices.closing",
                        step ->
                                step.entries(
                                        Small.counted(
                                                "{\"form\":\"approvals\",\"rule\":\"pb-greedy\"}",
                                                Small.LOT,
                                                1,
                                                step.time()))),
                at(
                        "a ballot with more points than a member has",
                        Check.VOTES,
                        "choices.ballot",
                        step ->
                                step.act(Small.tree(Small.handing(2, 11)))
                                        .entries(Small.handed(1, 2, 11))),
                at(
                        "a lot drawn after the ballots were known",
                        Check.CHOICES,
                        "choices.closing",
                        step -> step.entries(Small.counted("another", 2, step.time()))),
                at(
                        "a choice that takes effect at another time",
                        Check.CHOICES,
                        "choices.closing",
                        step ->
                                step.entries(
                                        Small.counted(Small.LOT, 2, step.time().plusSeconds(1)))),
                at(
                        "a ballot on a choice by another",
                        Check.VOTES,
                        "choices.ballot",
                        step -> step.by("m2", "self")),
                at(
                        "more money than was chosen",
                        Check.ENACTMENTS,
                        "choices.enactment",
                        step -> step.entries(new ChoiceEntry.ChoiceEnacted(1), Small.chosen(301))));
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
                        "a roll with another weight",
                        Check.ROLLS,
                        "decisions.opening",
                        step -> {
                            var roll = new ArrayList<>(Small.roll(5));
                            roll.set(2, new DecisionEntry.Voter(3, "worker", 2));
                            return step.entries(Small.opened(roll, step.time()));
                        }),
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
                new Lie(
                        "an objection settled after the close",
                        Check.VOTES,
                        story -> {
                            int vote = story.find("decisions.ballot", 1);
                            story.change(vote, Lies::objecting);
                            int place = story.find("decisions.closing", 0);
                            story.change(place, step -> step.entries(objected(step)));
                            story.insert(
                                    place + 1,
                                    story.step(place)
                                            .kind("decisions.objection-resolution/1")
                                            .by("m2", "self")
                                            .act(Small.tree(Map.of("proposal", 1, "member", 2)))
                                            .entries(new DecisionEntry.ObjectionResolved(1, 2)));
                            return place + 1;
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
                        step -> step.at(step.time().minusSeconds(3600))),
                at(
                        "an enactment after it lapsed",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step -> step.at(step.time().plus(Duration.ofDays(2)))),
                at(
                        "another act than was carried",
                        Check.ENACTMENTS,
                        "office.amendment",
                        step ->
                                step.act(Small.tree("{\"rules\":{\"coop.purpose\":\"To sell\"}}"))
                                        .entries(Small.rule("coop.purpose", "\"To sell\""))),
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

    /** A minute after the closing, by somebody who may or may not. */
    private static Lie after(
            String name,
            Check check,
            int found,
            String kind,
            String actor,
            Function<Story.Step, List<Entry>> entries) {
        return new Lie(
                name,
                check,
                story -> {
                    int place = story.find("decisions.closing", 0) + 1;
                    var closing = story.step(place - 1);
                    var right = actor.equals("clerk") ? "rule" : "self";
                    story.insert(
                            place,
                            closing.kind(kind)
                                    .by(actor, right)
                                    .entries(entries.apply(closing).toArray(Entry[]::new)));
                    return place + found;
                });
    }

    private static DecisionEntry.Stayed stayed(String by, Story.Step closing, int days) {
        return new DecisionEntry.Stayed(1, by, "Wait", closing.time().plus(Duration.ofDays(days)));
    }

    private static Stream<Lie> stays() {
        return Stream.of(
                after(
                        "an enactment in spite of a stay",
                        Check.ENACTMENTS,
                        1,
                        "decisions.stay/1",
                        "m2",
                        closing -> List.of(stayed("office:secretary", closing, 2))),
                after(
                        "a stay by somebody without the office",
                        Check.ENACTMENTS,
                        0,
                        "decisions.stay/1",
                        "m3",
                        closing -> List.of(stayed("office:secretary", closing, 2))),
                after(
                        "a stay by an office the method does not name",
                        Check.ENACTMENTS,
                        0,
                        "decisions.stay/1",
                        "m1",
                        closing -> List.of(stayed("office:treasurer", closing, 2))),
                after(
                        "a stay for longer than the method says",
                        Check.ENACTMENTS,
                        0,
                        "decisions.stay/1",
                        "m2",
                        closing -> List.of(stayed("office:secretary", closing, 3))),
                after(
                        "a stay by too few members",
                        Check.ENACTMENTS,
                        0,
                        "decisions.stay/1",
                        "m3",
                        closing ->
                                List.of(
                                        new DecisionEntry.StaySigned(1, 3, "Wait"),
                                        stayed("members:2", closing, 2))),
                after(
                        "a stay signed for another",
                        Check.AUTHORITIES,
                        0,
                        "decisions.stay/1",
                        "m3",
                        _ -> List.of(new DecisionEntry.StaySigned(1, 4, "Wait"))),
                after(
                        "a second stay",
                        Check.ENACTMENTS,
                        0,
                        "decisions.stay/1",
                        "m2",
                        closing ->
                                List.of(
                                        stayed("office:secretary", closing, 2),
                                        stayed("office:secretary", closing, 2))),
                after(
                        "a lapse before its time",
                        Check.ENTRIES,
                        0,
                        "decisions.expiry/1",
                        "clerk",
                        _ -> List.of(new DecisionEntry.Expired(1))),
                after(
                        "an office handed over by nobody's decision",
                        Check.AUTHORITIES,
                        0,
                        "office.appointment/1",
                        "m3",
                        _ -> List.of()),
                new Lie(
                        "an enactment of what has lapsed",
                        Check.ENACTMENTS,
                        story -> {
                            int place = story.find("office.amendment", 0);
                            var closing = story.find("decisions.closing", 0);
                            var lapsed = story.step(closing).time().plus(Duration.ofDays(2));
                            story.insert(
                                    place,
                                    story.step(closing)
                                            .kind("decisions.expiry/1")
                                            .at(lapsed)
                                            .entries(new DecisionEntry.Expired(1)));
                            story.change(place + 1, step -> step.at(lapsed));
                            return place + 1;
                        }),
                new Lie(
                        "an office held before it was taken",
                        Check.AUTHORITIES,
                        story -> {
                            int place = story.find("ledger.posting", 20);
                            story.change(place, step -> step.by("m2", "office:treasurer"));
                            return place;
                        }),
                new Lie(
                        "a member who enacts what the clerk had not failed to",
                        Check.ENACTMENTS,
                        story -> {
                            int place = story.find("decisions.enactment", 0);
                            story.change(place, step -> step.by("m3", "self"));
                            return place;
                        }));
    }
}
