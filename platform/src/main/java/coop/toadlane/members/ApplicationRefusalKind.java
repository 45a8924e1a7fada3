package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

@Component
final class ApplicationRefusalKind implements Kind<ApplicationRefusal> {
    private final Standing standing;
    private final Applications applications;

    ApplicationRefusalKind(Standing standing, Applications applications) {
        this.standing = standing;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "members.refusal";
    }

    @Override
    public Class<ApplicationRefusal> type() {
        return ApplicationRefusal.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary", "decision:ordinary");
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<ApplicationRefusal> one, Sitting sitting) {
        var act = one.act();
        var application = applications.find(sitting.coop(), act.application());
        if (application.isEmpty()) {
            return Refusal.at(
                    "application", "members.no-application", Integer.toString(act.application()));
        }
        if (application.get().state() != Applications.State.WAITING) {
            return Refusal.at(
                    "application", "members.settled", Integer.toString(act.application()));
        }
        if (!standing.kept(act.reason(), act.commitment())) {
            return Refusal.at("reason", "members.reason-missing");
        }
        return Ruling.enter(
                new MemberEntry.ApplicationRefused(
                        act.application(), act.reason(), act.commitment()));
    }
}
