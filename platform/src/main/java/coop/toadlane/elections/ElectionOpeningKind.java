package coop.toadlane.elections;

import coop.toadlane.members.Ballots;
import coop.toadlane.members.Members;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.NamedKind;
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
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the ballot when its time has come: freezes roll and candidates and seals the lot. */
@Component
final class ElectionOpeningKind extends NamedKind<Acts.Opening> {
    private final Elections elections;
    private final Members members;
    private final Ballots ballots;
    private final Coops coops;

    ElectionOpeningKind(Elections elections, Members members, Ballots ballots, Coops coops) {
        super("elections.opening", Acts.Opening.class, Openness.MEMBERS, Power.of("rule"));
        this.elections = elections;
        this.members = members;
        this.ballots = ballots;
        this.coops = coops;
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
        var vote = election.terms().vote();
        var roll =
                ballots.roll(
                        sitting, election.called(), one -> vote.isEmpty() || vote.contains(one));
        var hash = Body.hash(Json.write(roll));
        var seal = coops.find(sitting.coop()).orElseThrow().key();
        var commitment = Body.hash(ballots.seed(election.frozen(hash), standing, seal));
        return new ElectionEntry.ElectionOpened(
                election.number(),
                roll,
                hash,
                ElectionCount.ballotOrder(standing, commitment),
                Ballots.closes(election.opens(), election.closes(), sitting.time()),
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
}
