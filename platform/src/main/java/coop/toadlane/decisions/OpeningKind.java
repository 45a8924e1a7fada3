package coop.toadlane.decisions;

import coop.toadlane.members.Ballots;
import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Body;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a ballot when its time has come, and freezes the roll. */
@Component
final class OpeningKind extends NamedKind<Acts.Opening> {
    private final Matters matters;
    private final Rolls rolls;
    private final Foreseen foreseen;

    OpeningKind(Matters matters, Rolls rolls, Foreseen foreseen) {
        super("decisions.opening", Acts.Opening.class, Openness.MEMBERS, Power.of("rule"));
        this.matters = matters;
        this.rolls = rolls;
        this.foreseen = foreseen;
    }

    @Override
    public Ruling rule(Case<Acts.Opening> one, Sitting sitting) {
        int number = one.act().proposal();
        var matter = matters.find(sitting.coop(), number).orElse(null);
        var notice = matter == null ? null : matter.notice();
        if (matter == null || notice == null || !matter.beforeOpening()) {
            return Refusal.of("decisions.not-waiting", number);
        }
        if (sitting.time().isBefore(notice.opens())) {
            return Refusal.of("decisions.not-due", number);
        }
        var noticed = notice.day(notice.at(), sitting.rulebook());
        var opened = notice.day(sitting.time(), sitting.rulebook());
        var roll = rolls.of(sitting.coop(), notice, noticed, opened);
        return Ruling.enter(
                new DecisionEntry.Opened(
                        number,
                        roll.voters(),
                        roll.unit(),
                        Body.hash(Json.write(roll.voters())),
                        Ballots.closes(notice.opens(), notice.closes(), sitting.time()),
                        changes(matter)));
    }

    private List<DecisionEntry.Changed> changes(Matter matter) {
        return foreseen.changes(matter).stream()
                .map(change ->
                        new DecisionEntry.Changed(change.what(), change.before(), change.after()))
                .toList();
    }
}
