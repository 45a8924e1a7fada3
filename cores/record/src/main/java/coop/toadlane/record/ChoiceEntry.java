package coop.toadlane.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Choices between several options, members' budgets among them: from the call to the effect.
 * Options are numbered as they were suggested; what they say is kept apart.
 */
public sealed interface ChoiceEntry extends Entry {

    /**
     * A choice was called; the rule values are those of now.
     *
     * @param text the question, kept apart
     * @param terms how ballots are marked and counted, see {@link ChoiceCount}
     * @param purse what there is to spend, or null where nothing is
     * @param delaySeconds between the count and the effect
     */
    record ChoiceCalled(
            int choice,
            UUID text,
            String commitment,
            JsonNode terms,
            @Nullable Purse purse,
            Instant suggestionsClose,
            Instant opens,
            Instant closes,
            long delaySeconds)
            implements ChoiceEntry {}

    /**
     * Part of {@link ChoiceCalled}.
     *
     * @param from the account the money is taken from
     * @param to the account it is set aside in
     * @param amount in minor units, all that may be spent
     */
    record Purse(String from, String to, long amount, String currency) {}

    record ChoiceCancelled(int choice) implements ChoiceEntry {}

    /**
     * A member put an option before the others.
     *
     * @param cost in minor units of the purse's currency; 0 where there is no purse
     */
    record OptionSuggested(
            int choice, int option, int member, UUID text, String commitment, long cost)
            implements ChoiceEntry {}

    record OptionWithdrawn(int choice, int option) implements ChoiceEntry {}

    /** A member said something about an option. */
    record OptionDiscussed(
            int choice, int option, int remark, int member, UUID text, String commitment)
            implements ChoiceEntry {}

    /**
     * The ballot opened, with its roll frozen and the lot sealed.
     *
     * @param roll those who may vote, by number; each has one vote
     * @param hash SHA-256 of the roll as one line of JSON, in hexadecimal
     * @param options in the order of the ballot, see {@link ElectionCount#ballotOrder}
     * @param closes as in the call, or later when the opening came late
     * @param commitment SHA-256 of the seed that breaks ties, in hexadecimal
     * @param seal the log's key at that moment, from which the seed is drawn
     */
    record ChoiceOpened(
            int choice,
            List<Integer> roll,
            String hash,
            List<Integer> options,
            Instant closes,
            String commitment,
            String seal)
            implements ChoiceEntry {}

    /** There was nothing to choose between. */
    record ChoiceLapsed(int choice) implements ChoiceEntry {}

    /** A ballot, replacing the same member's earlier one. */
    record ChoiceVoted(int choice, int member, List<Mark> marks) implements ChoiceEntry {}

    /**
     * What a ballot says of an option: its rank from 1, its score, or 1 for an approval. An option
     * that is not marked is ranked below all, scores nothing and is not approved.
     */
    record Mark(int option, int value) {}

    /**
     * The ballot was counted.
     *
     * @param seed what was sealed at the opening
     * @param chosen in the order in which they were chosen
     * @param digest of the whole count, see {@link ChoiceCount.Counted#digest}
     * @param effective when it takes effect
     */
    record ChoiceCounted(
            int choice,
            int entitled,
            int cast,
            String seed,
            List<Integer> chosen,
            String digest,
            Instant effective)
            implements ChoiceEntry {}

    /** It took effect; where money was chosen for, the same minute posts it. */
    record ChoiceEnacted(int choice) implements ChoiceEntry {}
}
