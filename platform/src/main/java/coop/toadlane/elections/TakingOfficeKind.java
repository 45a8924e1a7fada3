package coop.toadlane.elections;

import coop.toadlane.members.Members;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Rotation;
import coop.toadlane.record.Row;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those who retire leave the office and the elected take it, by authority of the election. */
@Component
final class TakingOfficeKind extends NamedKind<Acts.Enactment> {
    private final Elections elections;
    private final Members members;
    private final Powers powers;
    private final ObjectProvider<Kinds> kinds;

    TakingOfficeKind(
            Elections elections, Members members, Powers powers, ObjectProvider<Kinds> kinds) {
        super(
                "elections.enactment",
                Acts.Enactment.class,
                Openness.PUBLIC,
                Power.of("rule", "office:secretary"));
        this.elections = elections;
        this.members = members;
        this.powers = powers;
        this.kinds = kinds;
    }

    @Override
    public Ruling rule(Case<Acts.Enactment> one, Sitting sitting) {
        int number = one.act().election();
        var election = elections.find(sitting.coop(), number).orElse(null);
        if (election == null || election.count() == null || election.enactment() != null) {
            return Refusal.of("elections.not-elected-yet", number);
        }
        if (sitting.time().isBefore(election.count().effective())) {
            return Refusal.of("elections.not-due", number);
        }
        if (!(one.actor() instanceof Actor.Clock) && election.stuck() == null) {
            return Refusal.of("elections.clock-does-it");
        }
        var drafts = drafts(election, election.count(), sitting);
        var performed = sitting.perform(drafts, new Actor.Clock(), new Authority.Election(number));
        return switch (performed) {
            case Sitting.Performance.All(var minutes) ->
                    Ruling.enter(new ElectionEntry.ElectionEnacted(number, minutes));
            case Sitting.Performance.None(var refusal, _) ->
                    Ruling.enter(
                            new ElectionEntry.ElectionStuck(
                                    number,
                                    refusal.code(),
                                    refusal.arguments().stream().map(String::valueOf).toList()));
        };
    }

    private List<Draft> drafts(Election election, Row.BallotCount count, Sitting sitting) {
        var holders = powers.tenures(sitting.coop(), election.office()).keySet();
        var active =
                members.active(
                        sitting.coop(),
                        count.winners().stream().map(MemberNo::new).toList(),
                        sitting.today());
        return Rotation.steps(
                        election.retiring(),
                        count.winners(),
                        member -> holders.contains(new MemberNo(member)),
                        member -> active.contains(new MemberNo(member)))
                .stream()
                .map(step -> kinds.getObject().draft(act(election.office(), step)))
                .toList();
    }

    private static Act act(String office, Rotation.Step step) {
        var member = new MemberNo(step.member());
        return step.takes() ? new Appointment(office, member) : new Dismissal(office, member);
    }
}
