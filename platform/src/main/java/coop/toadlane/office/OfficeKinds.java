package coop.toadlane.office;

import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Taking and leaving offices. */
final class OfficeKinds {
    private OfficeKinds() {}

    @Component
    static final class Appointing implements Kind<Appointment> {
        private final Powers powers;
        private final ObjectProvider<Roster> roster;

        Appointing(Powers powers, ObjectProvider<Roster> roster) {
            this.powers = powers;
            this.roster = roster;
        }

        @Override
        public String name() {
            return "office.appointment";
        }

        @Override
        public Class<Appointment> type() {
            return Appointment.class;
        }

        @Override
        public Openness openness() {
            return Openness.PUBLIC;
        }

        @Override
        public Power power() {
            return Power.of("decision:ordinary");
        }

        @Override
        public boolean turns() {
            return true;
        }

        @Override
        public Ruling rule(Case<Appointment> one, Sitting sitting) {
            var act = one.act();
            if (!names(sitting).contains(act.office())) {
                return Refusal.at("office", "office.no-office", act.office());
            }
            var known = roster.getIfAvailable();
            if (known != null
                    && known.active(sitting.coop(), Set.of(act.member()), sitting.today())
                            .isEmpty()) {
                return Refusal.at("member", "office.no-member", act.member().value());
            }
            if (powers.held(sitting.coop(), act.member()).contains(act.office())) {
                return Refusal.at("member", "office.holds-already", act.member().value());
            }
            return Ruling.enter(new OfficeEntry.OfficeTaken(act.office(), act.member().value()));
        }

        private static List<String> names(Sitting sitting) {
            return sitting.rulebook()
                    .required("offices")
                    .valueStream()
                    .map(name -> name.asString())
                    .toList();
        }

        @Override
        public List<Change> changes(Appointment act, CoopId coop) {
            return List.of(
                    new Change("office." + act.office(), "", "member:" + act.member().value()));
        }
    }

    @Component
    static final class Dismissing implements Kind<Dismissal> {
        private final Powers powers;

        Dismissing(Powers powers) {
            this.powers = powers;
        }

        @Override
        public String name() {
            return "office.dismissal";
        }

        @Override
        public Class<Dismissal> type() {
            return Dismissal.class;
        }

        @Override
        public Openness openness() {
            return Openness.PUBLIC;
        }

        @Override
        public Power power() {
            return Power.of("self", "decision:ordinary");
        }

        @Override
        public MemberNo subject(Dismissal act) {
            return act.member();
        }

        @Override
        public boolean turns() {
            return true;
        }

        @Override
        public Ruling rule(Case<Dismissal> one, Sitting sitting) {
            var act = one.act();
            if (!powers.held(sitting.coop(), act.member()).contains(act.office())) {
                return Refusal.at("member", "office.holds-not", act.member().value());
            }
            return Ruling.enter(new OfficeEntry.OfficeLeft(act.office(), act.member().value()));
        }

        @Override
        public List<Change> changes(Dismissal act, CoopId coop) {
            return List.of(
                    new Change("office." + act.office(), "member:" + act.member().value(), ""));
        }
    }
}
