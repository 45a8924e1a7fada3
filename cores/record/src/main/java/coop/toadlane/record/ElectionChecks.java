package coop.toadlane.record;

import static coop.toadlane.record.Tallies.need;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What must hold at each step of an election, by the rulebook and the registers of the minute. */
final class ElectionChecks {
    private final Fold fold;

    ElectionChecks(Fold fold) {
        this.fold = fold;
    }

    void call(ElectionEntry.ElectionCalled one, Header header) {
        var office = fold.office();
        office.rule("elections.office." + one.office())
                .ifPresent(rule ->
                        need(
                                Acts.same(rule, one.terms()),
                                Check.ELECTIONS,
                                header,
                                "froze other terms of the office than the rulebook's"));
        var since = office.holders(one.office());
        var retiring =
                Rotation.retiring(
                        one.office(), one.election(), one.terms(), since, office.day(one.closes()));
        need(
                retiring.equals(one.retiring()),
                Check.ELECTIONS,
                header,
                "says %s retire; by the rulebook it is %s",
                one.retiring(),
                retiring);
        int vacancies = Rotation.vacancies(one.terms(), since.size(), retiring.size());
        need(
                one.seats() >= 1 && one.seats() <= vacancies,
                Check.ELECTIONS,
                header,
                "fills %d seats where %d are free",
                one.seats(),
                vacancies);
        dates(one, header);
    }

    private void dates(ElectionEntry.ElectionCalled one, Header header) {
        var office = fold.office();
        var called = office.day(header.time());
        var last = office.day(one.nominationsClose());
        need(
                !last.isBefore(called.plusDays(one.terms().path("nominationDays").asLong(1) + 1))
                        && !one.opens().isBefore(one.nominationsClose())
                        && !office.day(one.closes())
                                .isBefore(
                                        office.day(one.opens())
                                                .plusDays(one.terms().path("openDays").asLong(1))),
                Check.ELECTIONS,
                header,
                "gives less time than the rulebook does");
        need(
                one.delaySeconds() == one.terms().path("delayDays").asLong(0) * 86_400,
                Check.ELECTIONS,
                header,
                "has another delay than the rulebook");
    }

    void mayStand(int member, ElectionEntry.ElectionCalled called, Header header) {
        var day = fold.office().day(header.time());
        var classes = names(called.terms().path("stand"));
        var may =
                fold.members().on(day).stream()
                        .anyMatch(one ->
                                one.member() == member
                                        && (classes.isEmpty()
                                                || classes.contains(one.memberClass())));
        need(
                may
                        && (called.retiring().contains(member)
                                || !fold.office().holds(member, called.office())),
                Check.ELECTIONS,
                header,
                "nominates member %d, who may not stand",
                member);
    }

    /** Nominees who accepted, did not withdraw and still are members. */
    Set<Integer> standing(Race race, Header header) {
        var day = fold.office().day(header.time());
        return race.candidates.values().stream()
                .filter(one -> one.accepted() != null && one.withdrawn() == null)
                .map(Row.Candidate::member)
                .filter(member -> fold.members().isMember(member, day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void open(ElectionEntry.ElectionOpened one, Race race, Header header) {
        var called = Objects.requireNonNull(race.called);
        need(
                !header.time().isBefore(called.opens()) && !one.closes().isBefore(called.closes()),
                Check.ELECTIONS,
                header,
                "opens too soon, or for a shorter time than was called");
        need(
                ElectionCount.ballotOrder(standing(race, header), one.commitment())
                        .equals(one.candidates()),
                Check.ELECTIONS,
                header,
                "does not put exactly those on the ballot who stand, in the order drawn");
        var vote = names(Objects.requireNonNull(race.called).terms().path("vote"));
        var roll =
                fold.roll(
                        Objects.requireNonNull(race.calledAt),
                        header.time(),
                        id -> vote.isEmpty() || vote.contains(id));
        need(
                roll.equals(one.roll()),
                Check.ROLLS,
                header,
                "freezes a roll of %d; by the register it is of %d, or of others",
                one.roll().size(),
                roll.size());
        need(
                Body.hash(Json.write(one.roll())).equals(one.hash()),
                Check.ROLLS,
                header,
                "the hash of the roll is another");
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).collect(Collectors.toSet());
    }

    void ballot(ElectionEntry.BallotCast one, Race race, Header header) {
        need(
                Fold.member(header.actor()) == one.member(),
                Check.VOTES,
                header,
                "%s cast the ballot of member %d",
                header.actor(),
                one.member());
        need(
                race.open(header.time()),
                Check.VOTES,
                header,
                "votes in election %d, which is not open",
                one.election());
        var elector = race.roll.get(one.member());
        need(
                elector != null && elector.paper() == null,
                Check.VOTES,
                header,
                "member %d votes and is not on the roll, or votes on paper",
                one.member());
        var called = Objects.requireNonNull(race.called);
        var opening = Objects.requireNonNull(race.opening);
        var fault = ElectionCount.fault(one.ranks(), opening.candidates(), called.terms());
        need(fault == null, Check.VOTES, header, "casts a ballot that is none: %s", fault);
    }

    void paper(Race race, int paper, int teller, List<List<Integer>> ranks, Header header) {
        var opening = race.opening;
        need(
                opening != null && race.count == null && Fold.member(header.actor()) == teller,
                Check.VOTES,
                header,
                "reads a paper outside the ballot, or in another teller's name");
        need(
                !Objects.requireNonNull(opening).candidates().contains(teller),
                Check.VOTES,
                header,
                "member %d stands for election and reads papers",
                teller);
        need(
                paper >= 1 && paper <= race.handed(),
                Check.VOTES,
                header,
                "reads paper %d of %d",
                paper,
                race.handed());
        var fault = ElectionCount.marks(ranks, opening.candidates());
        need(fault == null, Check.VOTES, header, "reads marks that cannot be: %s", fault);
    }

    void count(ElectionEntry.ElectionCounted one, Race race, Header header) {
        var called = Objects.requireNonNull(race.called);
        var opening = Objects.requireNonNull(race.opening);
        var closes = Objects.requireNonNull(race.closes);
        var latest = closes.plusSeconds(called.terms().path("countDays").asLong(3) * 86_400);
        need(
                !header.time().isBefore(closes)
                        && (race.confirmed() == race.handed() || !header.time().isBefore(latest)),
                Check.ELECTIONS,
                header,
                "counts before the ballot closed or the papers were read");
        need(
                Body.hash(one.seed()).equals(opening.commitment()),
                Check.ELECTIONS,
                header,
                "the seed is not the one that was sealed at the opening");
        need(
                one.office().equals(called.office())
                        && one.retiring().equals(called.retiring())
                        && one.effective().equals(header.time().plusSeconds(called.delaySeconds())),
                Check.ELECTIONS,
                header,
                "fills another office, or at another time, than was called");
        recount(one, race, header);
    }

    private static void recount(ElectionEntry.ElectionCounted one, Race race, Header header) {
        var called = Objects.requireNonNull(race.called);
        var opening = Objects.requireNonNull(race.opening);
        need(
                one.entitled() == race.roll.size()
                        && one.online() == race.ballots.size()
                        && one.papers() == race.confirmed(),
                Check.ELECTIONS,
                header,
                "counts %d and %d ballots of %d; there are %d and %d of %d",
                one.online(),
                one.papers(),
                one.entitled(),
                race.ballots.size(),
                race.confirmed(),
                race.roll.size());
        var contest =
                ElectionCount.contest(
                        "", called.seats(), opening.candidates(), race.box(), _ -> "");
        var tally = ElectionCount.count(contest, called.terms(), one.seed());
        var winners = ElectionCount.winners(tally, opening.candidates());
        need(
                winners.equals(one.winners()),
                Check.ELECTIONS,
                header,
                "elects %s; by the ballots it is %s",
                one.winners(),
                winners);
        need(
                ElectionCount.digest(tally).equals(one.digest())
                        && Objects.equals(tally.quota(), one.quota()),
                Check.ELECTIONS,
                header,
                "the count went another way");
    }

    List<Rotation.Step> steps(ElectionEntry.ElectionCounted counted, Header header) {
        var day = fold.office().day(header.time());
        return Rotation.steps(
                counted.retiring(),
                counted.winners(),
                member -> fold.office().holds(member, counted.office()),
                member -> fold.members().isMember(member, day));
    }

    /** Whether a minute is that step and nothing else. */
    boolean is(Rotation.Step step, String office, Header header, @Nullable Body body) {
        var kind = step.takes() ? "office.appointment/" : "office.dismissal/";
        if (!header.kind().startsWith(kind)) {
            return false;
        }
        var entry =
                step.takes()
                        ? new OfficeEntry.OfficeTaken(office, step.member())
                        : new OfficeEntry.OfficeLeft(office, step.member());
        return body == null || body.entries().equals(List.of(entry));
    }
}
