package coop.toadlane.record;

import static coop.toadlane.record.Tallies.sound;
import static coop.toadlane.record.Tallies.wrong;

import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Elections with their rolls and ballots, as their minutes tell them; each is counted again. */
final class ElectionFold {
    private final TreeMap<Integer, Race> races = new TreeMap<>();
    private final Tallies tallies;
    private final ElectionChecks checks;
    private @Nullable Race performing;
    private boolean complete = true;

    ElectionFold(Fold fold, Tallies tallies) {
        this.tallies = tallies;
        this.checks = new ElectionChecks(fold);
    }

    /** The reader is not shown a minute of this family. */
    void withheld() {
        complete = false;
    }

    private Race race(int number, Header header) {
        var race = races.get(number);
        if (race == null && complete) {
            throw wrong(Check.ENTRIES, header.number(), "there is no election %d", number);
        }
        return race == null ? races.computeIfAbsent(number, Race::new) : race;
    }

    void enter(ElectionEntry entry, Header header) {
        switch (entry) {
            case ElectionEntry.ElectionCalled one -> call(one, header);
            case ElectionEntry.ElectionCancelled(var election) ->
                    waiting(election, header).cancelled = header.time();
            case ElectionEntry.CandidateNominated one -> nominate(one, header);
            case ElectionEntry.NominationAccepted(var election, var member) ->
                    change(election, member, header, old -> accepted(old, header));
            case ElectionEntry.CandidateStated one ->
                    change(one.election(), one.member(), header, old -> stated(old, one));
            case ElectionEntry.NominationWithdrawn(var election, var member) ->
                    change(election, member, header, old -> withdrawn(old, header));
            case ElectionEntry.ElectionOpened one -> open(one, header);
            case ElectionEntry.ElectionLapsed(var election) -> {
                var race = waiting(election, header);
                sound(
                        race.called == null
                                || (!header.time().isBefore(race.called.opens())
                                        && checks.standing(race, header).isEmpty()),
                        header,
                        "lapses although somebody stands");
                race.lapsed = header.time();
            }
            case ElectionEntry.BallotCast one -> cast(one, header);
            case ElectionEntry.PaperHanded one -> hand(one, header);
            case ElectionEntry.PaperRead one -> read(one, header);
            case ElectionEntry.PaperConfirmed one -> confirm(one, header);
            case ElectionEntry.ElectionCounted one -> count(one, header);
            case ElectionEntry.ElectionEnacted one -> enact(one, header);
            case ElectionEntry.ElectionStuck(var election, _, _) ->
                    sound(
                            race(election, header).performed.isEmpty(),
                            header,
                            "failed, and yet offices changed hands");
        }
    }

    private void call(ElectionEntry.ElectionCalled one, Header header) {
        var race = new Race(one.election());
        sound(races.put(one.election(), race) == null, header, "calls an election twice");
        checks.call(one, header);
        race.called = one;
        race.calledAt = header.time();
        race.closes = one.closes();
        race.minute = header.number();
    }

    private Race waiting(int election, Header header) {
        var race = race(election, header);
        sound(race.beforeOpening(), header, "comes after the election opened or ended");
        return race;
    }

    private void nominate(ElectionEntry.CandidateNominated one, Header header) {
        var race = waiting(one.election(), header);
        if (race.called != null) {
            sound(
                    header.time().isBefore(race.called.nominationsClose()),
                    header,
                    "nominates after nominations closed");
            checks.mayStand(one.member(), race.called, header);
        }
        sound(
                Fold.member(header.actor()) == one.by(),
                header,
                "nominates in another member's name");
        var before = race.candidates.get(one.member());
        sound(before == null || before.withdrawn() != null, header, "nominates somebody twice");
        race.candidates.put(
                one.member(),
                new Row.Candidate(
                        one.election(),
                        one.member(),
                        one.by(),
                        header.number(),
                        null,
                        null,
                        null,
                        null));
    }

    private void change(
            int election, int member, Header header, UnaryOperator<Row.Candidate> changed) {
        var race = waiting(election, header);
        sound(
                Fold.member(header.actor()) == member,
                header,
                "answers a nomination in another member's name");
        var old = race.candidates.get(member);
        sound(old != null && old.withdrawn() == null, header, "is of nobody nominated");
        race.candidates.put(member, changed.apply(Objects.requireNonNull(old)));
    }

    private static Row.Candidate accepted(Row.Candidate old, Header header) {
        return new Row.Candidate(
                old.election(),
                old.member(),
                old.by(),
                old.minute(),
                header.time(),
                old.statement(),
                old.commitment(),
                null);
    }

    private static Row.Candidate stated(Row.Candidate old, ElectionEntry.CandidateStated one) {
        return new Row.Candidate(
                old.election(),
                old.member(),
                old.by(),
                old.minute(),
                old.accepted(),
                one.statement(),
                one.commitment(),
                null);
    }

    private static Row.Candidate withdrawn(Row.Candidate old, Header header) {
        return new Row.Candidate(
                old.election(),
                old.member(),
                old.by(),
                old.minute(),
                old.accepted(),
                old.statement(),
                old.commitment(),
                header.time());
    }

    private void open(ElectionEntry.ElectionOpened one, Header header) {
        var race = waiting(one.election(), header);
        if (race.called != null) {
            checks.open(one, race, header);
            tallies.made(Check.ROLLS);
        }
        one.roll()
                .forEach(member ->
                        race.roll.put(member, new Row.Elector(one.election(), member, null)));
        race.opening =
                new Row.BallotOpening(
                        header.time(),
                        header.number(),
                        one.roll().size(),
                        one.hash(),
                        one.candidates(),
                        one.commitment(),
                        one.seal());
        race.closes = one.closes();
    }

    private void cast(ElectionEntry.BallotCast one, Header header) {
        var race = race(one.election(), header);
        checks.ballot(one, race, header);
        tallies.made(Check.VOTES);
        race.ballots.put(
                one.member(),
                new Row.ElectionBallot(
                        one.election(), one.member(), one.ranks(), header.number(), header.time()));
    }

    private void hand(ElectionEntry.PaperHanded one, Header header) {
        var race = race(one.election(), header);
        var elector = race.roll.get(one.member());
        if (!race.open(header.time())
                || elector == null
                || elector.paper() != null
                || race.ballots.containsKey(one.member())) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "hands a paper to member %d, who may not vote or has voted",
                    one.member());
        }
        race.roll.put(one.member(), new Row.Elector(one.election(), one.member(), header.number()));
    }

    private void read(ElectionEntry.PaperRead one, Header header) {
        var race = race(one.election(), header);
        var old = race.papers.get(one.paper());
        checks.paper(race, one.paper(), one.teller(), one.ranks(), header);
        if (old != null && (old.confirmed() != null || old.teller() != one.teller())) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "reads paper %d anew, which another teller read",
                    one.paper());
        }
        race.papers.put(
                one.paper(),
                new Row.ElectionPaper(
                        one.election(),
                        one.paper(),
                        one.ranks(),
                        one.teller(),
                        header.number(),
                        null,
                        null));
    }

    private void confirm(ElectionEntry.PaperConfirmed one, Header header) {
        var race = race(one.election(), header);
        var old = race.papers.get(one.paper());
        checks.paper(race, one.paper(), one.teller(), one.ranks(), header);
        if (old == null
                || old.confirmed() != null
                || old.teller() == one.teller()
                || !old.ranks().equals(one.ranks())) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "confirms paper %d, which no other teller read so",
                    one.paper());
        }
        tallies.made(Check.VOTES);
        race.papers.put(
                one.paper(),
                new Row.ElectionPaper(
                        one.election(),
                        one.paper(),
                        one.ranks(),
                        old.teller(),
                        old.minute(),
                        one.teller(),
                        header.number()));
    }

    private void count(ElectionEntry.ElectionCounted one, Header header) {
        var race = race(one.election(), header);
        sound(race.count == null, header, "counts an election twice");
        if (race.opening == null || race.called == null) {
            sound(!complete, header, "counts an election that was not open");
            tallies.unseen(Check.ELECTIONS);
        } else {
            checks.count(one, race, header);
            tallies.made(Check.ELECTIONS);
        }
        race.counted = one;
        race.count =
                new Row.BallotCount(
                        header.time(),
                        header.number(),
                        one.online(),
                        one.papers(),
                        one.seed(),
                        one.winners(),
                        one.quota(),
                        one.digest(),
                        one.effective());
    }

    /** An office changes hands by authority of an election, which must be counted and due. */
    void perform(int number, Header header, @Nullable Body body) {
        var race = races.get(number);
        var counted = race == null ? null : race.counted;
        if (race == null
                || counted == null
                || race.enactment != null
                || header.time().isBefore(counted.effective())
                || (performing != null && performing != race)) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "election %d was not counted, or its time has not come",
                    number);
        }
        if (performing == null) {
            race.steps.addAll(checks.steps(counted, header));
        }
        performing = race;
        if (race.steps.isEmpty()
                || !checks.is(race.steps.removeFirst(), counted.office(), header, body)) {
            throw wrong(
                    Check.ENACTMENTS, header.number(), "is not what election %d decided", number);
        }
        race.performed.add(header.number());
    }

    private void enact(ElectionEntry.ElectionEnacted one, Header header) {
        var race = race(one.election(), header);
        var counted = race.counted;
        if (counted == null
                || race.enactment != null
                || header.time().isBefore(counted.effective())
                || !one.minutes().equals(race.performed)
                || !(performing == race ? race.steps : checks.steps(counted, header)).isEmpty()) {
            throw wrong(
                    Check.ENACTMENTS,
                    header.number(),
                    "says election %d took effect in minutes %s, but it was in %s",
                    one.election(),
                    one.minutes(),
                    race.performed);
        }
        tallies.made(Check.ENACTMENTS);
        race.enactment = new Row.Enactment(header.time(), header.number(), one.minutes());
        race.performed.clear();
        performing = null;
    }

    /** After a minute that no election performed, and at the end: nothing is half enacted. */
    void whole() {
        if (performing != null) {
            throw wrong(
                    Check.ENACTMENTS,
                    performing.performed.getFirst(),
                    "performed for election %d, which no minute says took effect",
                    performing.number);
        }
    }

    Stream<Row> rows(Table table) {
        var shown = races.values().stream().filter(race -> race.called != null);
        return switch (table) {
            case ELECTIONS -> shown.map(Race::row);
            case CANDIDATES -> shown.flatMap(race -> race.candidates.values().stream());
            case ELECTORS -> shown.flatMap(race -> race.roll.values().stream());
            case ELECTION_BALLOTS -> shown.flatMap(race -> race.ballots.values().stream());
            case ELECTION_PAPERS -> shown.flatMap(race -> race.papers.values().stream());
            default -> Stream.empty();
        };
    }
}
