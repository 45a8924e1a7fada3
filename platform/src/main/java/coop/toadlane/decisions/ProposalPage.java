package coop.toadlane.decisions;

import coop.toadlane.office.Change;
import coop.toadlane.office.Draft;
import coop.toadlane.pictures.VotePicture;
import coop.toadlane.record.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a proposal shows, said in the reader's language.
 *
 * @param base its address
 * @param proposer what its proposer is called
 * @param paragraphs its text
 * @param changes what its acts change, before and after
 * @param obstacle why it could not be enacted as things stand, or null
 * @param how how it is decided, in sentences
 * @param warning what an abstention does, if it does something; said before the vote
 * @param verdict the figures the verdict rests on, in sentences; empty before the close
 * @param wordings the earlier ones, newest first
 * @param repeated the proposal in which a tied vote is held again
 * @param letters how many members the letters about it have reached; for the secretary
 */
public record ProposalPage(
        String base,
        Matter matter,
        Matter.Stage stage,
        String proposer,
        List<String> paragraphs,
        List<Change> changes,
        @Nullable String obstacle,
        List<String> how,
        @Nullable String warning,
        List<String> verdict,
        @Nullable VotePicture picture,
        @Nullable Paper paper,
        @Nullable Support support,
        Doings doings,
        Talk talk,
        List<Reason> reasons,
        List<Wording> wordings,
        @Nullable Integer repeated,
        @Nullable String letters) {

    /**
     * The visitor's ballot paper.
     *
     * @param onRoll whether they may vote
     * @param vote how they have voted so far, or null
     * @param voted how many have, of how many
     */
    public record Paper(
            boolean onRoll,
            boolean consent,
            boolean changeable,
            @Nullable Vote vote,
            @Nullable String reason,
            long voted,
            long entitled) {
        /** Whether the paper can still be filled in. */
        public boolean fillable() {
            return onRoll && (vote == null || changeable);
        }
    }

    /** Who wants it put to the vote, and how many must. */
    public record Support(List<String> names, int have, long needed, boolean mine, boolean own) {
        public boolean enough() {
            return have >= needed;
        }
    }

    /**
     * What the visitor may do besides voting.
     *
     * @param earliest the first day the ballot could open, for who gives notice
     * @param signatures how many have asked for a stay, and of how many; 0 where members may not
     */
    public record Doings(
            boolean edit,
            boolean notice,
            boolean stay,
            boolean retry,
            String earliest,
            int signatures,
            int petition) {}

    /** The reason a member gave with a vote. */
    public record Reason(
            String name,
            String choice,
            String text,
            boolean resolvable,
            int member,
            boolean open) {}

    /** An earlier wording. */
    public record Wording(int version, String title, Instant at, List<String> paragraphs) {}

    /** The discussion: arguments for, arguments against, and everything else. */
    public record Talk(List<Remark> inFavour, List<Remark> against, List<Remark> others) {
        public int count() {
            return inFavour.size() + against.size() + others.size();
        }
    }

    /**
     * A comment with what was said to it.
     *
     * @param paragraphs null once it is removed
     * @param earlier its earlier wordings, oldest first
     */
    public record Remark(
            int number,
            String author,
            Instant at,
            @Nullable List<String> paragraphs,
            String text,
            List<String> earlier,
            boolean mine,
            boolean removable,
            List<Remark> replies) {
        public boolean removed() {
            return paragraphs == null;
        }
    }

    /** Where it is proposed to revoke it: the members' answer to a stay. */
    public String revoke() {
        var act = Json.tree(Map.of("proposal", matter.number()));
        return Proposals.href(matter.coop(), new Draft("decisions.revocation/1", act));
    }

    /** The heading over what changes: would, will have, or has. */
    public String tense() {
        return switch (stage) {
            case ENACTED -> "decisions.changes.done";
            case LOST, INQUORATE, TIED, EXPIRED, REVOKED, WITHDRAWN -> "decisions.changes.not";
            case DRAFT, NOTICED, OPEN, COUNTING, QUEUED, STAYED, FAILED -> "decisions.changes";
        };
    }

    static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\R\\s*\\R"));
    }
}
