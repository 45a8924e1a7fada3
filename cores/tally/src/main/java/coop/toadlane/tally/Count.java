package coop.toadlane.tally;

/**
 * The figures of one question at its close, in votes (weights where votes are weighted).
 *
 * @param entitled all who may vote
 * @param present in the room, online or by valid proxy; at least all who handed in a vote
 * @param inFavour for
 * @param against against; under consent, unresolved objections
 * @param abstain abstaining; under consent, standing aside
 * @param invalid invalid or blank: present, but no vote cast
 */
public record Count(
        long entitled, long present, long inFavour, long against, long abstain, long invalid) {

    public Count {
        if (inFavour < 0 || against < 0 || abstain < 0 || invalid < 0) {
            throw new IllegalArgumentException("no part of a count is negative");
        }
        var voted =
                Math.addExact(Math.addExact(inFavour, against), Math.addExact(abstain, invalid));
        if (voted > present || present > entitled) {
            throw new IllegalArgumentException(
                    "voted <= present <= entitled does not hold: %d, %d, %d"
                            .formatted(voted, present, entitled));
        }
    }

    /** A vote without a meeting: present are those who voted. */
    public static Count ofBallot(
            long entitled, long inFavour, long against, long abstain, long invalid) {
        var present = inFavour + against + abstain + invalid;
        return new Count(entitled, present, inFavour, against, abstain, invalid);
    }

    /** Votes cast: for, against and abstaining. */
    public long cast() {
        return inFavour + against + abstain;
    }

    /** All who handed something in, valid or not. */
    public long voted() {
        return cast() + invalid;
    }
}
