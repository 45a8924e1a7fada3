package coop.toadlane.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Proposals from their draft to their receipt, with the rolls and votes that carried them. */
public sealed interface DecisionEntry extends Entry {

    /** An act as a proposal carries it: its kind with the version, and its fields. */
    record ProposedAct(String kind, JsonNode act) {}

    /** A proposal was written; version 1, or a later one that replaces it before it opens. */
    record Proposed(
            int proposal,
            int version,
            int proposer,
            String title,
            String text,
            String method,
            List<ProposedAct> acts)
            implements DecisionEntry {}

    record Sponsored(int proposal, int member) implements DecisionEntry {}

    /**
     * Notice was given: text and acts are frozen and hashed, the rule values are those of now.
     *
     * @param method the decision method's values as they stood, see {@code tally.Method}
     * @param delaySeconds between the verdict and the enactment
     * @param graceSeconds after which an enactment that has not happened expires
     */
    record Noticed(
            int proposal,
            int version,
            String hash,
            JsonNode method,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long graceSeconds)
            implements DecisionEntry {}

    /** A member entitled to vote. */
    record Voter(int member, String memberClass, long weight) {}

    /** The ballot opened, with its roll frozen. */
    record Opened(int proposal, List<Voter> roll, String hash) implements DecisionEntry {}

    enum Choice {
        FOR,
        AGAINST,
        ABSTAIN,
        /** Consent decisions only: a reasoned objection. */
        OBJECT
    }

    /** A vote, replacing the same member's earlier one; its reason is kept apart. */
    record Voted(
            int proposal,
            int member,
            Choice choice,
            @Nullable UUID reason,
            @Nullable String commitment)
            implements DecisionEntry {}

    /**
     * A remark on a proposal, an edit of an earlier one, or its removal; its text is kept apart.
     */
    record Commented(
            int proposal,
            int comment,
            int member,
            @Nullable Integer inReplyTo,
            String side,
            @Nullable UUID text,
            @Nullable String commitment)
            implements DecisionEntry {}

    /** The ballot closed and was counted. */
    record Closed(
            int proposal,
            long entitled,
            long votesFor,
            long against,
            long abstain,
            long objections,
            String verdict,
            @Nullable Instant effective,
            @Nullable Instant expires)
            implements DecisionEntry {}

    record Withdrawn(int proposal) implements DecisionEntry {}

    /** Enactment was stopped until then, with a reason, by those the rulebook lets. */
    record Stayed(int proposal, String by, String reason, Instant until) implements DecisionEntry {}

    /** The acts were performed, in the minutes named. */
    record Enacted(int proposal, List<Long> minutes) implements DecisionEntry {}

    record EnactmentFailed(int proposal, String reason) implements DecisionEntry {}

    record Expired(int proposal) implements DecisionEntry {}
}
