package coop.toadlane.choices;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps choices. Ballots come by the hundred and are written together. */
@Component
class ChoiceRegister implements Register {
    private final ChoiceRows rows;
    private final ChoiceBox box;

    ChoiceRegister(ChoiceRows rows, ChoiceBox box) {
        this.rows = rows;
        this.box = box;
    }

    @Override
    public Class<? extends Entry> family() {
        return ChoiceEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        var cast = new ArrayList<ChoiceBox.Cast>();
        for (var one : entries) {
            if (one.entry() instanceof ChoiceEntry.ChoiceVoted ballot) {
                cast.add(new ChoiceBox.Cast(ballot, one));
            } else {
                box.write(coop, cast);
                cast.clear();
                enter(coop, (ChoiceEntry) one.entry(), one);
            }
        }
        box.write(coop, cast);
    }

    private void enter(CoopId coop, ChoiceEntry entry, Entered one) {
        switch (entry) {
            case ChoiceEntry.ChoiceCalled called -> rows.call(coop, called, one);
            case ChoiceEntry.ChoiceCancelled(var number) ->
                    rows.mark(coop, number, "cancelled_at", one);
            case ChoiceEntry.ChoiceLapsed(var number) -> rows.mark(coop, number, "lapsed_at", one);
            case ChoiceEntry.OptionSuggested suggested -> rows.suggest(coop, suggested, one);
            case ChoiceEntry.OptionWithdrawn withdrawn -> rows.withdraw(coop, withdrawn, one);
            case ChoiceEntry.OptionDiscussed discussed -> rows.discuss(coop, discussed, one);
            case ChoiceEntry.ChoiceOpened opened -> {
                rows.open(coop, opened, one);
                box.roll(coop, opened);
            }
            case ChoiceEntry.ChoiceVoted _ -> throw new IllegalStateException("they go together");
            case ChoiceEntry.ChoiceCounted counted -> rows.count(coop, counted, one);
            case ChoiceEntry.ChoiceEnacted(var number) -> rows.enact(coop, number, one);
        }
    }
}
