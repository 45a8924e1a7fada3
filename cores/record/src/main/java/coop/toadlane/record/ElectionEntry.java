package coop.toadlane.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Elections to offices, from their call to the day the elected take office. Candidates are members
 * and are named by their number; a ballot is a list of ranks, each with the candidates on it.
 */
public sealed interface ElectionEntry extends Entry {

    /**
     * An election was called; the rule values are those of now.
     *
     * @param seats to be filled
     * @param terms the rulebook's {@code elections.office.OFFICE} as it stood
     * @param retiring holders whose term ends with this election, by number
     * @param delaySeconds between the count and the day the elected take office
     */
    record ElectionCalled(
            int election,
            String office,
            int seats,
            JsonNode terms,
            List<Integer> retiring,
            Instant nominationsClose,
            Instant opens,
            Instant closes,
            long delaySeconds)
            implements ElectionEntry {}

    record ElectionCancelled(int election) implements ElectionEntry {}

    /** A member was proposed, by themselves or by another. */
    record CandidateNominated(int election, int member, int by) implements ElectionEntry {}

    record NominationAccepted(int election, int member) implements ElectionEntry {}

    /** What a nominee says of themselves; the words are kept apart. */
    record CandidateStated(int election, int member, UUID statement, String commitment)
            implements ElectionEntry {}

    record NominationWithdrawn(int election, int member) implements ElectionEntry {}

    /**
     * The ballot opened, with its roll frozen and the lot sealed.
     *
     * @param roll those who may vote, by number; each has one vote
     * @param hash SHA-256 of the roll as one line of JSON, in hexadecimal
     * @param candidates in the order of the ballot paper, see {@link ElectionCount#ballotOrder}
     * @param closes as in the call, or later when the opening came late
     * @param commitment SHA-256 of the seed that breaks ties, in hexadecimal
     * @param seal the log's key at that moment, from which the seed is drawn
     */
    record ElectionOpened(
            int election,
            List<Integer> roll,
            String hash,
            List<Integer> candidates,
            Instant closes,
            String commitment,
            String seal)
            implements ElectionEntry {}

    /** Nobody stood, so there is nothing to vote on. */
    record ElectionLapsed(int election) implements ElectionEntry {}

    /** A ballot, replacing the same member's earlier one. */
    record BallotCast(int election, int member, List<List<Integer>> ranks)
            implements ElectionEntry {}

    /** A member on the roll was given a paper ballot and votes no other way. */
    record PaperHanded(int election, int member) implements ElectionEntry {}

    /**
     * What stands on a paper ballot, as one teller reads it; nothing says whose paper it is. The
     * same teller may enter it anew until another has confirmed it.
     *
     * @param ranks an empty one is a rank left out; none at all is a blank paper
     */
    record PaperRead(int election, int paper, int teller, List<List<Integer>> ranks)
            implements ElectionEntry {}

    /** Another teller read the same on it: now it counts. */
    record PaperConfirmed(int election, int paper, int teller, List<List<Integer>> ranks)
            implements ElectionEntry {}

    /**
     * The ballot was counted.
     *
     * @param office and {@code retiring} as called, for readers who are shown no more than this
     * @param online ballots cast by members themselves
     * @param papers paper ballots that two tellers agreed on
     * @param seed what was sealed at the opening
     * @param winners in the order of their election
     * @param quota with the rule's decimals, or null where it has none
     * @param digest of the whole count, see {@link ElectionCount#digest}
     * @param effective when the elected take office
     */
    record ElectionCounted(
            int election,
            String office,
            List<Integer> retiring,
            int entitled,
            int online,
            int papers,
            String seed,
            List<Integer> winners,
            @Nullable String quota,
            String digest,
            Instant effective)
            implements ElectionEntry {}

    /** Those who retire left the office and the elected took it, in the minutes named. */
    record ElectionEnacted(int election, List<Long> minutes) implements ElectionEntry {}

    /**
     * Taking office was refused, and nothing of it happened.
     *
     * @param code the refusal's text
     * @param arguments what goes into the text
     */
    record ElectionStuck(int election, String code, List<String> arguments)
            implements ElectionEntry {}
}
