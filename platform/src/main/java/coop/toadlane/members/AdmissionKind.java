package coop.toadlane.members;

import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

/** Admits by an office or by a decision, whichever the rulebook says; a decision always may. */
@Component
final class AdmissionKind implements Kind<Admission> {
    private final Standing standing;
    private final Applications applications;
    private final Rulebooks rulebooks;

    AdmissionKind(Standing standing, Applications applications, Rulebooks rulebooks) {
        this.standing = standing;
        this.applications = applications;
        this.rulebooks = rulebooks;
    }

    @Override
    public String name() {
        return "members.admission";
    }

    @Override
    public Class<Admission> type() {
        return Admission.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary", "decision:ordinary");
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<Admission> one, Sitting sitting) {
        if (one.authority() instanceof Authority.Office
                && sitting.rulebook().text(MemberRules.ADMISSION).equals("decision")) {
            return Refusal.of("members.admission-by-decision");
        }
        var found = applications.find(sitting.coop(), one.act().application());
        if (found.isEmpty()) {
            return Refusal.at(
                    "application",
                    "members.no-application",
                    Integer.toString(one.act().application()));
        }
        var application = found.get();
        if (application.state() != Applications.State.WAITING) {
            return Refusal.at(
                    "application", "members.settled", Integer.toString(application.number()));
        }
        var into = MemberClass.all(sitting.rulebook()).get(application.memberClass());
        if (into == null || !into.admits(application.organisation())) {
            return Refusal.of("members.class-gone", application.memberClass());
        }
        return Ruling.enter(
                new MemberEntry.Admitted(
                        standing.nextMember(sitting.coop()),
                        application.number(),
                        application.memberClass(),
                        application.organisation(),
                        sitting.today(),
                        application.particulars().value(),
                        application.commitment(),
                        List.of()));
    }

    @Override
    public List<Change> changes(Admission act, CoopId coop) {
        var classes = MemberClass.all(rulebooks.of(coop));
        return applications
                .find(coop, act.application())
                .map(application -> {
                    var into = classes.get(application.memberClass());
                    return List.of(
                            new Change(
                                    "members.change.admission",
                                    "",
                                    into == null ? application.memberClass() : into.name()));
                })
                .orElse(List.of());
    }
}
