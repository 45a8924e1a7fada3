package coop.toadlane.decisions;

import coop.toadlane.office.Actor;
import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/**
 * Performs the acts of a carried proposal, all or none. The clerk does it when the time has come;
 * after a failure any member may have it tried again.
 */
@Component
final class EnactmentKind extends NamedKind<Acts.Enactment> {
    private final Matters matters;

    EnactmentKind(Matters matters) {
        super(
                "decisions.enactment",
                Acts.Enactment.class,
                Openness.PUBLIC,
                Power.of("rule", "member"));
        this.matters = matters;
    }

    @Override
    public Ruling rule(Case<Acts.Enactment> one, Sitting sitting) {
        int number = one.act().proposal();
        var matter = matters.find(sitting.coop(), number).orElse(null);
        if (matter == null || matter.closing() == null || !matter.waits()) {
            return Refusal.of("decisions.not-carried", number);
        }
        var closing = matter.closing();
        if (closing.effective() == null || sitting.time().isBefore(closing.effective())) {
            return Refusal.of("decisions.not-due", number);
        }
        if (closing.expires() == null || !sitting.time().isBefore(closing.expires())) {
            return Refusal.of("decisions.window-over", number);
        }
        if (!(one.actor() instanceof Actor.Clock) && matter.ending().failure() == null) {
            return Refusal.of("decisions.not-failed", number);
        }
        var performed =
                sitting.perform(matter.acts(), new Actor.Clock(), new Authority.Resolution(number));
        return switch (performed) {
            case Sitting.Performance.All(var minutes) ->
                    Ruling.enter(new DecisionEntry.Enacted(number, minutes));
            case Sitting.Performance.None(var refusal, var act) ->
                    Ruling.enter(
                            new DecisionEntry.EnactmentFailed(
                                    number,
                                    act,
                                    refusal.code(),
                                    refusal.arguments().stream().map(String::valueOf).toList()));
        };
    }
}
