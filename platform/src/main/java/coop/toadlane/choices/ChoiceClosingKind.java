package coop.toadlane.choices;

import coop.toadlane.members.Ballots;
import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** Closes the ballot, reveals the lot and counts, by the terms that were frozen at the call. */
@Component
final class ChoiceClosingKind extends NamedKind<Acts.Closing> {
    private final ChoiceFinder choices;
    private final Ballots ballots;

    ChoiceClosingKind(ChoiceFinder choices, Ballots ballots) {
        super("choices.closing", Acts.Closing.class, Openness.MEMBERS, Power.of("rule"));
        this.choices = choices;
        this.ballots = ballots;
    }

    @Override
    public Ruling rule(Case<Acts.Closing> one, Sitting sitting) {
        int number = one.act().choice();
        var choice = choices.find(sitting.coop(), number).orElse(null);
        var opening = choice == null ? null : choice.row().opening();
        if (choice == null || opening == null || choice.row().result() != null) {
            return Refusal.of("choices.not-open", number);
        }
        if (sitting.time().isBefore(choice.row().closes())) {
            return Refusal.of("choices.not-due", number);
        }
        var costs = choices.costs(sitting.coop(), number);
        var box = choices.box(sitting.coop(), number);
        var seed = ballots.seed(choice.frozen(opening.rollHash()), costs.keySet(), opening.seal());
        var counted =
                ChoiceCount.count(
                        choice.row().terms(),
                        choice.row().purse(),
                        costs,
                        box,
                        seed,
                        String::valueOf);
        return Ruling.enter(
                new ChoiceEntry.ChoiceCounted(
                        number,
                        opening.entitled(),
                        box.size(),
                        seed,
                        counted.chosen(),
                        counted.digest(),
                        sitting.time().plusSeconds(choice.row().delaySeconds())));
    }
}
