package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

@Component
final class DeathKind implements Kind<Death> {
    private final Standing standing;
    private final Members members;

    DeathKind(Standing standing, Members members) {
        this.standing = standing;
        this.members = members;
    }

    @Override
    public String name() {
        return "members.death";
    }

    @Override
    public Class<Death> type() {
        return Death.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary");
    }

    @Override
    public MemberNo subject(Death act) {
        return act.member();
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<Death> one, Sitting sitting) {
        var act = one.act();
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        var since = members.find(sitting.coop(), act.member()).orElseThrow().since();
        if (act.on().isAfter(sitting.today())) {
            return Refusal.at("on", "members.died-later");
        }
        return act.on().isBefore(since)
                ? Refusal.at("on", "members.died-before", since)
                : Ruling.enter(
                        new MemberEntry.Left(act.member().value(), act.on(), Departure.DIED));
    }
}
