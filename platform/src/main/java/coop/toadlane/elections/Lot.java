package coop.toadlane.elections;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Seals;
import coop.toadlane.record.Body;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Seals the lot that breaks ties. The seed is drawn from the key that signs the co-op's log, over
 * what the opening froze: the co-op, the election, its roll and its candidates. So it is fixed when
 * the ballot opens, it needs no storing, and until the close only this server can know it. The
 * opening publishes its hash, the closing the seed itself; a replay reads both from the minutes and
 * draws nothing.
 *
 * <p>It keeps everybody from choosing the lot after the ballots are known, the server too. It does
 * not keep whoever runs the server from knowing it early; they cannot change it.
 */
@Component
class Lot {
    private final Seals seals;

    Lot(Seals seals) {
        this.seals = seals;
    }

    String seed(
            CoopId coop,
            int election,
            String rollHash,
            Collection<Integer> candidates,
            String seal) {
        var frozen =
                "toadlane election lot\n%s\n%d\n%s\n%s"
                        .formatted(coop, election, rollHash, candidates.stream().sorted().toList());
        return seals.draw(seal, frozen);
    }

    static String commitment(String seed) {
        return Body.hash(seed);
    }
}
