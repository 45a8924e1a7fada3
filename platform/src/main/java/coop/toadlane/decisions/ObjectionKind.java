package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Takes a member's objection out of the way: by the member themselves, once they are heard, or by
 * an office if the rulebook gives it that power. It counts as an abstention from then on.
 */
@Component
final class ObjectionKind extends DecisionKind<Acts.ObjectionResolution> {
    private final Matters matters;

    ObjectionKind(Matters matters) {
        super(
                "objection-resolution",
                Acts.ObjectionResolution.class,
                Openness.MEMBERS,
                Power.of("self"));
        this.matters = matters;
    }

    @Override
    public MemberNo subject(Acts.ObjectionResolution act) {
        return act.member();
    }

    @Override
    public Ruling rule(Case<Acts.ObjectionResolution> one, Sitting sitting) {
        var act = one.act();
        var open =
                matters.find(sitting.coop(), act.proposal())
                        .filter(matter -> isOpen(matter, sitting.time()))
                        .isPresent();
        if (!open) {
            return Refusal.of("decisions.not-open", act.proposal());
        }
        return matters.objects(sitting.coop(), act.proposal(), act.member())
                ? Ruling.enter(
                        new DecisionEntry.ObjectionResolved(act.proposal(), act.member().value()))
                : Refusal.at("member", "decisions.no-objection", act.member().value());
    }

    private static boolean isOpen(Matter matter, Instant now) {
        return matter.opening() != null
                && matter.closing() == null
                && matter.notice() != null
                && now.isBefore(matter.notice().closes());
    }
}
