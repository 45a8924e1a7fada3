package coop.toadlane.choices;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Puts a choice into effect: what a budget's members chose is set aside in the books. */
@Component
final class ChoiceEffectKind extends NamedKind<Acts.Enactment> {
    private final ChoiceFinder choices;

    ChoiceEffectKind(ChoiceFinder choices) {
        super("choices.enactment", Acts.Enactment.class, Openness.MEMBERS, Power.of("rule"));
        this.choices = choices;
    }

    @Override
    public Ruling rule(Case<Acts.Enactment> one, Sitting sitting) {
        int number = one.act().choice();
        var choice = choices.find(sitting.coop(), number).orElse(null);
        var result = choice == null ? null : choice.row().result();
        if (choice == null || result == null || choice.row().enacted() != null) {
            return Refusal.of("choices.not-chosen", number);
        }
        if (sitting.time().isBefore(result.effective())) {
            return Refusal.of("choices.not-due", number);
        }
        var entries = new ArrayList<Entry>();
        entries.add(new ChoiceEntry.ChoiceEnacted(number));
        var purse = choice.row().purse();
        if (purse != null && !result.chosen().isEmpty()) {
            entries.add(
                    new LedgerEntry.Posted(
                            sitting.today(),
                            "Members’ budget, choice " + number,
                            ChoiceCount.lines(
                                    purse,
                                    choices.costs(sitting.coop(), number),
                                    result.chosen())));
        }
        return Ruling.enter(entries.toArray(Entry[]::new));
    }
}
