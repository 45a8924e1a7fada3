package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals, as their minutes tell them. */
final class DecisionFold {

    /** Performs an act by authority of a resolution, which must be carried and due. */
    void perform(int proposal, Header header, @Nullable Body body, List<String> power) {
        throw wrong(Check.ENACTMENTS, header.number(), "there is no resolution %d", proposal);
    }
}
