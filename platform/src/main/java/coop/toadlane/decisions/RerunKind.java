package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Puts a tied question before the members again, with its supporters, where the rule of the vote
 * says so. Notice is given as for any other.
 */
@Component
final class RerunKind extends NamedKind<Acts.Rerun> {
    private final Matters matters;

    RerunKind(Matters matters) {
        super("decisions.rerun", Acts.Rerun.class, Openness.MEMBERS, Power.of("rule"));
        this.matters = matters;
    }

    @Override
    public Ruling rule(Case<Acts.Rerun> one, Sitting sitting) {
        int number = one.act().proposal();
        var tied = matters.find(sitting.coop(), number).orElse(null);
        if (tied == null
                || tied.closing() == null
                || !tied.closing().verdict().equals("TIED")
                || matters.repeat(sitting.coop(), number).isPresent()) {
            return Refusal.of("decisions.not-tied", number);
        }
        int again = matters.next(sitting.coop());
        var entries = new ArrayList<Entry>();
        entries.add(
                new DecisionEntry.Proposed(
                        again,
                        1,
                        tied.proposer().value(),
                        tied.title(),
                        tied.text(),
                        tied.method(),
                        ProposalKind.acts(tied.acts()),
                        number));
        matters.sponsors(sitting.coop(), number)
                .forEach(member -> entries.add(new DecisionEntry.Sponsored(again, member.value())));
        return Ruling.enter(entries);
    }
}
