package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Takes a member's objection out of the way: by the member themselves, once they are heard, or by
 * an office if the rulebook gives it that power. It counts as an abstention from then on.
 */
@Component
final class ObjectionKind extends NamedKind<Acts.ObjectionResolution> {
    private final Matters matters;

    ObjectionKind(Matters matters) {
        super(
                "decisions.objection-resolution",
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
        var matter = matters.find(sitting.coop(), act.proposal()).orElse(null);
        if (matter == null || !isOpen(matter, sitting.time())) {
            return Refusal.of("decisions.not-open", act.proposal());
        }
        long weight = matters.objection(sitting.coop(), act.proposal(), act.member());
        return weight == 0
                ? Refusal.at("member", "decisions.no-objection", act.member().value())
                : resolved(act, matter, weight, sitting);
    }

    private Ruling resolved(
            Acts.ObjectionResolution act, Matter matter, long weight, Sitting sitting) {
        var entries = new ArrayList<Entry>(1);
        entries.add(new DecisionEntry.ObjectionResolved(act.proposal(), act.member().value()));
        var surge = Surge.of(matter, sitting.time(), matters);
        if (surge != null) {
            surge.after(Choice.OBJECT, Choice.ABSTAIN, weight).ifPresent(entries::add);
        }
        return Ruling.enter(entries);
    }

    private static boolean isOpen(Matter matter, Instant now) {
        return matter.opening() != null
                && matter.closing() == null
                && matter.notice() != null
                && now.isBefore(matter.notice().closes());
    }
}
