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

/**
 * Applicants have no number yet by which the clerk could know them, so the page that offers this
 * looks who asks; the act is offered nowhere else.
 */
@Component
final class WithdrawalKind implements Kind<Withdrawal> {
    private final Applications applications;

    WithdrawalKind(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "members.withdrawal";
    }

    @Override
    public Class<Withdrawal> type() {
        return Withdrawal.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("anyone");
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Withdrawal> one, Sitting sitting) {
        int number = one.act().application();
        var application = applications.find(sitting.coop(), number);
        if (application.isEmpty()) {
            return Refusal.at("application", "members.no-application", Integer.toString(number));
        }
        return application.get().state() == Applications.State.WAITING
                ? Ruling.enter(new MemberEntry.ApplicationWithdrawn(number))
                : Refusal.at("application", "members.settled", Integer.toString(number));
    }
}
