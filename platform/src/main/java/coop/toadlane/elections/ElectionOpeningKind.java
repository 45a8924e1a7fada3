package coop.toadlane.elections;

import coop.toadlane.members.Members;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Body;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the ballot when its time has come: freezes roll and candidates and seals the lot. */
@Component
final class ElectionOpeningKind extends ElectionKind<Acts.Opening> {
    private static final Duration LATE = Duration.ofHours(1);
    private final Elections elections;
    private final Members members;
    private final Coops coops;
    private final Lot lot;

    ElectionOpeningKind(Elections elections, Members members, Coops coops, Lot lot) {
        super("opening", Acts.Opening.class, Openness.MEMBERS, Power.of("rule"));
        this.elections = elections;
        this.members = members;
        this.coops = coops;
        this.lot = lot;
    }

    @Override
    public Ruling rule(Case<Acts.Opening> one, Sitting sitting) {
        int number = one.act().election();
        var election = elections.find(sitting.coop(), number).orElse(null);
        if (election == null || !election.beforeOpening()) {
            return Refusal.of("elections.not-waiting", number);
        }
        if (sitting.time().isBefore(election.opens())) {
            return Refusal.of("elections.not-due", number);
        }
        var standing = standing(election, sitting);
        return standing.isEmpty()
                ? Ruling.enter(new ElectionEntry.ElectionLapsed(number))
                : Ruling.enter(opened(election, standing, sitting));
    }

    private ElectionEntry.ElectionOpened opened(
            Election election, List<Integer> standing, Sitting sitting) {
        var roll = roll(election, sitting);
        var hash = Body.hash(Json.write(roll));
        var seal = coops.find(sitting.coop()).orElseThrow().key();
        var seed = lot.seed(sitting.coop(), election.number(), hash, standing, seal);
        var commitment = Lot.commitment(seed);
        return new ElectionEntry.ElectionOpened(
                election.number(),
                roll,
                hash,
                ElectionCount.ballotOrder(standing, commitment),
                closes(election, sitting.time()),
                commitment,
                seal);
    }

    /** Nominees who accepted, did not withdraw and still are members. */
    private List<Integer> standing(Election election, Sitting sitting) {
        var accepted =
                elections.candidates(sitting.coop(), election.number()).stream()
                        .filter(one -> one.accepted() != null && one.withdrawn() == null)
                        .map(Row.Candidate::member)
                        .toList();
        var active =
                members.active(
                        sitting.coop(),
                        accepted.stream().map(MemberNo::new).toList(),
                        sitting.today());
        return accepted.stream().filter(one -> active.contains(new MemberNo(one))).toList();
    }

    /** Members of the day of the call who still are, in a class that votes, by number. */
    private List<Integer> roll(Election election, Sitting sitting) {
        var zone = ZoneId.of(sitting.rulebook().text("coop.zone"));
        var before =
                members
                        .entitled(sitting.coop(), LocalDate.ofInstant(election.called(), zone))
                        .stream()
                        .map(Members.Entitled::member)
                        .collect(Collectors.toSet());
        return members.entitled(sitting.coop(), sitting.today()).stream()
                .filter(one ->
                        before.contains(one.member())
                                && votes(one.memberClass(), election.terms(), sitting))
                .map(one -> one.member().value())
                .toList();
    }

    private static boolean votes(String memberClass, OfficeTerms terms, Sitting sitting) {
        return (terms.vote().isEmpty() || terms.vote().contains(memberClass))
                && sitting.rulebook()
                                .value("members.class." + memberClass)
                                .map(rule -> rule.path("votes").asLong(1))
                                .orElse(1L)
                        > 0;
    }

    /** Members lose no voting time to a server that was down when the ballot should have opened. */
    private static Instant closes(Election election, Instant now) {
        return Duration.between(election.opens(), now).compareTo(LATE) < 0
                ? election.closes()
                : now.plus(Duration.between(election.opens(), election.closes()));
    }
}
