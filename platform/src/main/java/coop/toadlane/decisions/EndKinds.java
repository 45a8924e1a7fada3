package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways in which a proposal ends without effect. */
final class EndKinds {
    private EndKinds() {}

    /** By its proposer, before the ballot opens. */
    @Component
    static final class Withdrawing extends NamedKind<Acts.Withdrawal> {
        private final Matters matters;

        Withdrawing(Matters matters) {
            super(
                    "decisions.withdrawal",
                    Acts.Withdrawal.class,
                    Openness.MEMBERS,
                    Power.of("member"));
            this.matters = matters;
        }

        @Override
        public Ruling rule(Case<Acts.Withdrawal> one, Sitting sitting) {
            int number = one.act().proposal();
            var matter = matters.find(sitting.coop(), number).orElse(null);
            if (matter == null) {
                return Refusal.of("decisions.no-proposal", number);
            }
            if (!matter.proposer().equals(one.member())) {
                return Refusal.of("decisions.not-proposer", number);
            }
            return matter.beforeOpening()
                    ? Ruling.enter(new DecisionEntry.Withdrawn(number))
                    : Refusal.of("decisions.fixed", number);
        }
    }

    /** By a later decision, while it waits: so members answer a stay. */
    @Component
    static final class Revoking extends NamedKind<Acts.Revocation> {
        private final Matters matters;

        Revoking(Matters matters) {
            super(
                    "decisions.revocation",
                    Acts.Revocation.class,
                    Openness.PUBLIC,
                    Power.of("decision:ordinary"));
            this.matters = matters;
        }

        @Override
        public Ruling rule(Case<Acts.Revocation> one, Sitting sitting) {
            int number = one.act().proposal();
            var matter = matters.find(sitting.coop(), number).orElse(null);
            return matter != null && matter.waits()
                    ? Ruling.enter(new DecisionEntry.Revoked(number))
                    : Refusal.at("proposal", "decisions.not-carried", number);
        }

        @Override
        public List<Change> changes(Acts.Revocation act, CoopId coop) {
            return matters.find(coop, act.proposal())
                    .map(matter -> new Change("decisions.change.resolution", matter.title(), ""))
                    .map(List::of)
                    .orElse(List.of());
        }
    }

    /** When it was not enacted in time. */
    @Component
    static final class Expiring extends NamedKind<Acts.Expiry> {
        private final Matters matters;

        Expiring(Matters matters) {
            super("decisions.expiry", Acts.Expiry.class, Openness.PUBLIC, Power.of("rule"));
            this.matters = matters;
        }

        @Override
        public Ruling rule(Case<Acts.Expiry> one, Sitting sitting) {
            int number = one.act().proposal();
            var matter = matters.find(sitting.coop(), number).orElse(null);
            if (matter == null || matter.closing() == null || !matter.waits()) {
                return Refusal.of("decisions.not-carried", number);
            }
            var expires = matter.closing().expires();
            return expires == null || sitting.time().isBefore(expires)
                    ? Refusal.of("decisions.not-due", number)
                    : Ruling.enter(new DecisionEntry.Expired(number));
        }
    }
}
