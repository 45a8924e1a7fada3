package coop.toadlane.choices;

import coop.toadlane.office.Seals;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Seals the lot that breaks ties: drawn from the key that signs the co-op's log, over what the
 * opening froze. So it is fixed before anybody votes; the opening publishes its hash and the
 * closing the seed itself.
 */
@Component
class ChoiceLots {
    private final Seals seals;

    ChoiceLots(Seals seals) {
        this.seals = seals;
    }

    String seed(Choice choice, String rollHash, List<Integer> options, String seal) {
        var frozen =
                "toadlane choice lot\n%s\n%d\n%s\n%s"
                        .formatted(
                                choice.coop(),
                                choice.number(),
                                rollHash,
                                options.stream().sorted().toList());
        return seals.draw(seal, frozen);
    }
}
