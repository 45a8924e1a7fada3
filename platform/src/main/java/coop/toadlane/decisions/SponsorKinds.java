package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** Members who want a proposal put to the vote say so, or no longer. */
final class SponsorKinds {
    private SponsorKinds() {}

    @Component
    static final class Sponsoring extends NamedKind<Acts.Sponsorship> {
        private final Matters matters;

        Sponsoring(Matters matters) {
            super(
                    "decisions.sponsorship",
                    Acts.Sponsorship.class,
                    Openness.MEMBERS,
                    Power.of("member"));
            this.matters = matters;
        }

        @Override
        public Ruling rule(Case<Acts.Sponsorship> one, Sitting sitting) {
            int number = one.act().proposal();
            var matter = matters.find(sitting.coop(), number).orElse(null);
            if (matter == null) {
                return Refusal.of("decisions.no-proposal", number);
            }
            if (matter.withdrawn() != null || matter.notice() != null) {
                return Refusal.of("decisions.no-sponsors-now", number);
            }
            if (matter.proposer().equals(one.member())) {
                return Refusal.of("decisions.own-sponsor", number);
            }
            if (matters.sponsors(sitting.coop(), number).contains(one.member())) {
                return Refusal.of("decisions.sponsors-already", number);
            }
            return Ruling.enter(new DecisionEntry.Sponsored(number, one.member().value()));
        }
    }

    @Component
    static final class Unsponsoring extends NamedKind<Acts.SponsorshipEnd> {
        private final Matters matters;

        Unsponsoring(Matters matters) {
            super(
                    "decisions.sponsorship-end",
                    Acts.SponsorshipEnd.class,
                    Openness.MEMBERS,
                    Power.of("member"));
            this.matters = matters;
        }

        @Override
        public Ruling rule(Case<Acts.SponsorshipEnd> one, Sitting sitting) {
            int number = one.act().proposal();
            var matter = matters.find(sitting.coop(), number).orElse(null);
            if (matter == null) {
                return Refusal.of("decisions.no-proposal", number);
            }
            if (matter.withdrawn() != null || matter.notice() != null) {
                return Refusal.of("decisions.no-sponsors-now", number);
            }
            return matters.sponsors(sitting.coop(), number).contains(one.member())
                    ? Ruling.enter(new DecisionEntry.SponsorshipEnded(number, one.member().value()))
                    : Refusal.of("decisions.no-sponsor", number);
        }
    }
}
