package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

@Component
final class ParticularsChangeKind implements Kind<ParticularsChange> {
    private final Standing standing;

    ParticularsChangeKind(Standing standing) {
        this.standing = standing;
    }

    @Override
    public String name() {
        return "members.particulars";
    }

    @Override
    public Class<ParticularsChange> type() {
        return ParticularsChange.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("self", "office:secretary");
    }

    @Override
    public MemberNo subject(ParticularsChange act) {
        return act.member();
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<ParticularsChange> one, Sitting sitting) {
        var act = one.act();
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        return standing.kept(act.particulars(), act.commitment())
                ? Ruling.enter(
                        new MemberEntry.ParticularsChanged(
                                act.member().value(),
                                sitting.today(),
                                act.particulars(),
                                act.commitment()))
                : Refusal.of("members.particulars-missing");
    }
}
