package coop.toadlane.decisions;

import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.tally.Count;
import coop.toadlane.tally.Verdict;
import coop.toadlane.tally.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * The votes on one proposal in the roll's units.
 *
 * @param abstain with resolved objections
 * @param objections those that stand
 */
public record Votes(long inFavour, long against, long abstain, long objections) {
    static final Votes NONE = new Votes(0, 0, 0, 0);

    Count count(long entitled) {
        return Count.ofBallot(entitled, inFavour, against + objections, abstain, 0);
    }

    Verdict verdict(Terms terms, Matter.Opening opening) {
        return Verdicts.of(terms.method().inUnits(opening.unit()), count(opening.entitled()));
    }

    /**
     * Whether no vote still to come can change the verdict; votes that may be changed may, and an
     * objection may be settled.
     */
    boolean settled(Terms terms, Matter.Opening opening) {
        var kept = terms.changeable() ? NONE : new Votes(inFavour, against, abstain, 0);
        var count = kept.count(opening.entitled());
        return Verdicts.settled(
                terms.method().inUnits(opening.unit()), count, opening.entitled() - count.voted());
    }

    /** Whether as many have taken part as there must. */
    boolean quorate(Terms terms, Matter.Opening opening) {
        return !(verdict(terms, opening) instanceof Verdict.Inquorate);
    }

    /** The same with a vote of that weight in the place of another, which is null for the first. */
    Votes with(@Nullable Choice before, Choice after, long weight) {
        return (before == null ? this : plus(before, -weight)).plus(after, weight);
    }

    private Votes plus(Choice choice, long weight) {
        return switch (choice) {
            case FOR -> new Votes(inFavour + weight, against, abstain, objections);
            case AGAINST -> new Votes(inFavour, against + weight, abstain, objections);
            case ABSTAIN -> new Votes(inFavour, against, abstain + weight, objections);
            case OBJECT -> new Votes(inFavour, against, abstain, objections + weight);
        };
    }

    /** The verdict's name in the record. */
    static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Carried _ -> "CARRIED";
            case Verdict.Lost _ -> "LOST";
            case Verdict.Inquorate _ -> "INQUORATE";
            case Verdict.NoDecision _ -> "TIED";
        };
    }
}
