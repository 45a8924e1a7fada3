package coop.toadlane.choices;

import coop.toadlane.office.Act;
import coop.toadlane.record.ChoiceEntry.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts of this room. */
final class Acts {
    private Acts() {}

    /** How a choice is made: the rulebook says by which rule each is counted. */
    enum Manner {
        RANKED,
        SCORED,
        APPROVED,
        /** A budget, by ticks. */
        BUDGET,
        /** A budget, by points that each member hands out. */
        POINTS;

        boolean spends() {
            return this == BUDGET || this == POINTS;
        }
    }

    /**
     * Calls a choice. Dates left out are the earliest the rulebook allows; each is the day at whose
     * beginning the thing happens.
     *
     * @param text the question, kept apart
     * @param seats how many options are to be chosen; for a budget it is the money that decides
     * @param purse what there is to spend; for a budget and nothing else
     */
    record Call(
            Manner manner,
            UUID text,
            String commitment,
            int seats,
            @Nullable Purse purse,
            @Nullable LocalDate suggestionsClose,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes)
            implements Act {}

    /**
     * Part of {@link Call}.
     *
     * @param amount in minor units of the co-op's currency
     */
    record Purse(String from, String to, long amount) {}

    /** Calls it off, before the ballot opens. */
    record Cancellation(int choice) implements Act {}

    /**
     * Puts an option before the others.
     *
     * @param cost in minor units of the co-op's currency; 0 where no budget is shared out
     */
    record Suggestion(int choice, UUID text, String commitment, long cost) implements Act {}

    record Withdrawal(int choice, int option) implements Act {}

    record Remark(int choice, int option, UUID text, String commitment) implements Act {}

    record Opening(int choice) implements Act {}

    record Ballot(int choice, List<Mark> marks) implements Act {}

    record Closing(int choice) implements Act {}

    record Enactment(int choice) implements Act {}
}
