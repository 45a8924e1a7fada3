package coop.toadlane.choices;

import coop.toadlane.members.Ballots;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Body;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the ballot when its time has come: freezes roll and options and seals the lot. */
@Component
final class ChoiceOpeningKind extends NamedKind<Acts.Opening> {
    private final ChoiceFinder choices;
    private final Ballots ballots;
    private final Coops coops;

    ChoiceOpeningKind(ChoiceFinder choices, Ballots ballots, Coops coops) {
        super("choices.opening", Acts.Opening.class, Openness.MEMBERS, Power.of("rule"));
        this.choices = choices;
        this.ballots = ballots;
        this.coops = coops;
    }

    @Override
    public Ruling rule(Case<Acts.Opening> one, Sitting sitting) {
        int number = one.act().choice();
        var choice = choices.find(sitting.coop(), number).orElse(null);
        if (choice == null || !choice.beforeOpening()) {
            return Refusal.of("choices.not-waiting", number);
        }
        if (sitting.time().isBefore(choice.row().opens())) {
            return Refusal.of("choices.not-due", number);
        }
        var options = List.copyOf(choices.costs(sitting.coop(), number).keySet());
        return options.size() < (choice.row().purse() == null ? 2 : 1)
                ? Ruling.enter(new ChoiceEntry.ChoiceLapsed(number))
                : Ruling.enter(opened(choice, options, sitting));
    }

    private ChoiceEntry.ChoiceOpened opened(Choice choice, List<Integer> options, Sitting sitting) {
        var row = choice.row();
        var roll = ballots.roll(sitting, row.called(), _ -> true);
        var hash = Body.hash(Json.write(roll));
        var seal = coops.find(sitting.coop()).orElseThrow().key();
        var commitment = Body.hash(ballots.seed(choice.frozen(hash), options, seal));
        return new ChoiceEntry.ChoiceOpened(
                choice.number(),
                roll,
                hash,
                ElectionCount.ballotOrder(options, commitment),
                Ballots.closes(row.opens(), row.closes(), sitting.time()),
                commitment,
                seal);
    }
}
