package coop.toadlane.decisions;

import coop.toadlane.office.Act;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Kinds;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the acts of a proposal would change as things stand. */
@Component
class Foreseen {
    /** Kinds of this room ask for it, so it must not need them all to be made. */
    private final ObjectProvider<Kinds> kinds;

    Foreseen(ObjectProvider<Kinds> kinds) {
        this.kinds = kinds;
    }

    List<Change> changes(Matter matter) {
        return matter.acts().stream()
                .map(kinds.getObject()::act)
                .flatMap(act -> changed(act, matter.coop()).stream())
                .toList();
    }

    private <A extends Act> List<Change> changed(A act, CoopId coop) {
        return kinds.getObject().of(act).changes(act, coop);
    }
}
