package coop.toadlane.decisions;

import coop.toadlane.office.Act;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with proposals. */
final class Acts {
    private Acts() {}

    /**
     * Proposes acts to the members, or a mere statement when there are none.
     *
     * @param replaces the number of the proposal this is a later version of
     */
    record Proposal(@Nullable Integer replaces, String title, String text, List<Draft> acts)
            implements Act {
        public Proposal {
            acts = List.copyOf(acts);
        }
    }

    record Sponsorship(int proposal) implements Act {}

    record SponsorshipEnd(int proposal) implements Act {}

    /**
     * Gives notice of the vote.
     *
     * @param version the wording the one who gives notice has read
     * @param opens the first day of the ballot; the earliest possible one when left out
     */
    record Notice(int proposal, int version, @Nullable LocalDate opens) implements Act {}

    record Withdrawal(int proposal) implements Act {}

    record Opening(int proposal) implements Act {}

    /**
     * A vote.
     *
     * @param reason names a text that is kept apart, {@code commitment} being its salted hash
     */
    record Ballot(int proposal, Choice choice, @Nullable UUID reason, @Nullable String commitment)
            implements Act {}

    /** Takes an objection out of the way. */
    record ObjectionResolution(int proposal, MemberNo member) implements Act {}

    record Closing(int proposal) implements Act {}

    /** Puts a tied question before the members again. */
    record Rerun(int proposal) implements Act {}

    record Enactment(int proposal) implements Act {}

    record Stay(int proposal, String reason) implements Act {}

    record Revocation(int proposal) implements Act {}

    record Expiry(int proposal) implements Act {}

    /** A remark, for or against or neither, on its own or in reply to another. */
    record Comment(
            int proposal, @Nullable Integer inReplyTo, Side side, UUID text, String commitment)
            implements Act {}

    enum Side {
        FOR,
        AGAINST,
        NONE
    }

    record CommentEdit(int proposal, int comment, UUID text, String commitment) implements Act {}

    record CommentRemoval(int proposal, int comment) implements Act {}
}
