package coop.toadlane.decisions;

import coop.toadlane.tally.Count;
import coop.toadlane.tally.Verdict;
import coop.toadlane.tally.Verdicts;

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

    /** Whether no vote still to come can change the verdict; votes that may be changed may. */
    boolean settled(Terms terms, Matter.Opening opening) {
        var kept = terms.changeable() ? NONE : this;
        var count = kept.count(opening.entitled());
        return Verdicts.settled(
                terms.method().inUnits(opening.unit()), count, opening.entitled() - count.voted());
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
