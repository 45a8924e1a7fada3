package coop.toadlane.record;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Proposals from their draft to their receipt, with the rolls and votes that carried them. */
public sealed interface DecisionEntry extends Entry {

    /** An act as a proposal carries it: its kind with the version, and its fields. */
    record ProposedAct(String kind, JsonNode act) {}

    /**
     * A proposal was written; version 1, or a later one that replaces it before it opens. A later
     * version has no sponsors and no notice yet.
     *
     * @param repeats the tied proposal that is voted on again by this one, if it is
     */
    record Proposed(
            int proposal,
            int version,
            int proposer,
            String title,
            String text,
            String method,
            List<ProposedAct> acts,
            @Nullable Integer repeats)
            implements DecisionEntry {}

    record Sponsored(int proposal, int member) implements DecisionEntry {}

    record SponsorshipEnded(int proposal, int member) implements DecisionEntry {}

    /**
     * Notice was given: text and acts are frozen and hashed, the rule values are those of now.
     *
     * @param hash SHA-256 of {@link #content}, in hexadecimal
     * @param method the decision method's values as they stood, see {@code tally.Method}
     * @param classes by member class, what its members' votes weigh
     * @param delaySeconds between the verdict and the enactment
     * @param graceSeconds after which an enactment that has not happened expires
     * @param zone by whose days the roll is made; that of the rulebook where it is left out
     */
    record Noticed(
            int proposal,
            int version,
            String hash,
            JsonNode method,
            SortedMap<String, ClassVotes> classes,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long graceSeconds,
            @Nullable String zone)
            implements DecisionEntry {}

    /**
     * What the votes of one member class weigh, see {@code tally.Weights.Cap}.
     *
     * @param votes of each of its members
     * @param perMember most votes of one member
     * @param pluralIgnoredFrom the majority from which each member has one vote, such as 3/4
     * @param ofAllVotes the largest part of all votes the class together may have, such as 1/10
     */
    record ClassVotes(
            long votes,
            @Nullable Long perMember,
            @Nullable String pluralIgnoredFrom,
            @Nullable String ofAllVotes) {}

    /** What a notice hashes: one line of JSON. */
    static String content(String title, String text, List<ProposedAct> acts) {
        return Json.write(List.of(title, text, acts));
    }

    /** A member entitled to vote, with a weight in the roll's units. */
    record Voter(int member, String memberClass, long weight) {}

    /**
     * The ballot opened, with its roll frozen.
     *
     * @param unit how many units of weight make one vote
     * @param hash SHA-256 of the roll as one line of JSON, in hexadecimal
     * @param closes as in the notice, or later when the opening came late
     * @param changes what the acts would change, as the voters are shown it
     */
    record Opened(
            int proposal,
            List<Voter> roll,
            long unit,
            String hash,
            Instant closes,
            List<Changed> changes)
            implements DecisionEntry {}

    /** What an act would change, before and after; each in words or as a rule's value in JSON. */
    record Changed(String what, String before, String after) {}

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

    /** The quorum was reached shortly before the close, which moves: once, and to this moment. */
    record Extended(int proposal, Instant closes) implements DecisionEntry {}

    /** A member's objection no longer stands in the way: from now on they abstain. */
    record ObjectionResolved(int proposal, int member) implements DecisionEntry {}

    /**
     * A remark on a proposal, an edit of an earlier one, or its removal; its text is kept apart.
     *
     * @param member who wrote, edited or removed it
     * @param side FOR, AGAINST or NONE
     * @param text absent once it is removed
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

    /**
     * The ballot closed and was counted, in the roll's units.
     *
     * @param abstain with the objections that were resolved
     * @param objections those that still stood
     * @param verdict CARRIED, LOST, INQUORATE or TIED
     * @param effective when its acts are performed, if it was carried
     * @param expires when they no longer can be, if it was carried
     */
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

    /** A member asked for a stay, together with others. */
    record StaySigned(int proposal, int member, String reason) implements DecisionEntry {}

    /**
     * Enactment was put off until then, once, by those the rulebook lets.
     *
     * @param by {@code office:NAME} or {@code members:N}
     */
    record Stayed(int proposal, String by, String reason, Instant until) implements DecisionEntry {}

    /** A later decision said that it shall not be enacted. */
    record Revoked(int proposal) implements DecisionEntry {}

    /** The acts were performed, in the minutes named. */
    record Enacted(int proposal, List<Long> minutes) implements DecisionEntry {}

    /**
     * An act was refused and none was performed.
     *
     * @param act its place among the proposal's acts, from 0
     * @param code the refusal's text
     * @param arguments what goes into the text
     */
    record EnactmentFailed(int proposal, int act, String code, List<String> arguments)
            implements DecisionEntry {}

    record Expired(int proposal) implements DecisionEntry {}
}
