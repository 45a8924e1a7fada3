package coop.toadlane.elections;

import coop.toadlane.office.Act;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts of this room. */
final class Acts {
    private Acts() {}

    /**
     * Calls an election. Dates left out are the earliest the rulebook allows; each is the day at
     * whose beginning the thing happens.
     *
     * @param seats to be filled; left out, all that are free
     */
    record Call(
            String office,
            @Nullable Integer seats,
            @Nullable LocalDate nominationsClose,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes)
            implements Act {}

    /** Calls it off, before the ballot opens. */
    record Cancellation(int election) implements Act {}

    /** Proposes a member; who proposes themselves accepts by it. */
    record Nomination(int election, MemberNo member) implements Act {}

    record Acceptance(int election) implements Act {}

    /** What a nominee says of themselves, kept apart. */
    record Statement(int election, UUID statement, String commitment) implements Act {}

    record Withdrawal(int election) implements Act {}

    record Opening(int election) implements Act {}

    /**
     * A ballot.
     *
     * @param ranks the candidates' numbers on each rank, the first choice first
     */
    record Ballot(int election, List<List<Integer>> ranks) implements Act {}

    /** A teller hands a member a paper ballot. */
    record PaperHandout(int election, MemberNo member) implements Act {}

    /**
     * A teller says what stands on a paper. The first to do so reads it, another confirms it.
     *
     * @param paper its place in the pile, from 1
     * @param ranks an empty one is a rank left out; none at all is a blank paper
     */
    record PaperEntry(int election, int paper, List<List<Integer>> ranks) implements Act {}

    record Closing(int election) implements Act {}

    record Enactment(int election) implements Act {}
}
