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

/** Who did not come in is in no register that must be kept. */
@Component
final class ApplicationErasureKind implements Kind<ApplicationErasure> {
    private final Applications applications;
    private final Erasures erasures;

    ApplicationErasureKind(Applications applications, Erasures erasures) {
        this.applications = applications;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "members.application-erasure";
    }

    @Override
    public Class<ApplicationErasure> type() {
        return ApplicationErasure.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary");
    }

    @Override
    public Ruling rule(Case<ApplicationErasure> one, Sitting sitting) {
        int number = one.act().application();
        var coop = sitting.coop();
        var application = applications.find(coop, number).orElse(null);
        if (application == null) {
            return Refusal.at("application", "members.no-application", Integer.toString(number));
        }
        return switch (application.state()) {
            case WAITING ->
                    Refusal.at("application", "members.erase-waiting", Integer.toString(number));
            case ADMITTED ->
                    Refusal.at("application", "members.erase-admitted", Integer.toString(number));
            case REFUSED, WITHDRAWN ->
                    erasures.done(coop, number)
                            ? Refusal.at(
                                    "application",
                                    "members.erased-already",
                                    Integer.toString(number))
                            : Ruling.enter(
                                    new MemberEntry.ApplicationErased(
                                            number, erasures.handles(coop, number)));
        };
    }
}
