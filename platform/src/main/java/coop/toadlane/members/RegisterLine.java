package coop.toadlane.members;

import coop.toadlane.people.Details;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register as it is shown.
 *
 * @param memberClass what the co-op calls the class
 * @param details null where they are erased, or are not for the one who asks
 * @param holdings empty where they are not for the one who asks
 */
public record RegisterLine(
        Member member,
        String memberClass,
        String name,
        @Nullable Details details,
        List<Holdings.Holding> holdings) {

    public int number() {
        return member.number().value();
    }

    /** What the co-op calls a class of shares. */
    public static String shares(Seat seat, Holdings.Holding holding) {
        var id = holding.shareClass();
        return seat.rulebook()
                .value("shares.class." + id)
                .map(one -> one.path("name").asString(id))
                .orElse(id);
    }

    /** The e-mail address, if notices may be sent to it. */
    public @Nullable String notices() {
        return details != null && details.purposes().contains(ParticularsForm.NOTICES)
                ? details.email()
                : null;
    }
}
