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

/** Closes a ballot and counts it, by the rule values that were frozen at notice. */
@Component
final class ClosingKind extends NamedKind<Acts.Closing> {
    private final Matters matters;

    ClosingKind(Matters matters) {
        super("decisions.closing", Acts.Closing.class, Openness.PUBLIC, Power.of("rule"));
        this.matters = matters;
    }

    @Override
    public Ruling rule(Case<Acts.Closing> one, Sitting sitting) {
        int number = one.act().proposal();
        var matter = matters.find(sitting.coop(), number).orElse(null);
        if (matter == null
                || matter.notice() == null
                || matter.opening() == null
                || matter.closing() != null) {
            return Refusal.of("decisions.not-open", number);
        }
        var notice = matter.notice();
        var opening = matter.opening();
        var votes = matters.votes(sitting.coop(), number);
        if (sitting.time().isBefore(notice.closes()) && !votes.settled(notice.terms(), opening)) {
            return Refusal.of("decisions.not-settled", number);
        }
        var verdict = Votes.name(votes.verdict(notice.terms(), opening));
        var effective =
                verdict.equals("CARRIED")
                        ? sitting.time().plusSeconds(notice.delaySeconds())
                        : null;
        return Ruling.enter(
                new DecisionEntry.Closed(
                        number,
                        opening.entitled(),
                        votes.inFavour(),
                        votes.against(),
                        votes.abstain(),
                        votes.objections(),
                        verdict,
                        effective,
                        effective == null ? null : effective.plusSeconds(notice.graceSeconds())));
    }
}
