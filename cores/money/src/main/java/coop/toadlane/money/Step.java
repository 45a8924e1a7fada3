package coop.toadlane.money;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a rule document: it takes money from a pool and places it. */
public sealed interface Step {
    String name();

    /** The pool it takes from; the result begins in the pool {@code surplus}. */
    String from();

    /** Only if this holds is the step done. */
    Optional<Condition> when();

    /** An amount to one destination. */
    record Take(String name, String from, Optional<Condition> when, Amount amount, Destination to)
            implements Step {}

    /** All of a pool to several destinations by largest remainder, ties to the first named. */
    record Split(String name, String from, Optional<Condition> when, List<Part> parts)
            implements Step {}

    record Part(Fraction share, Destination to) {}

    /** An amount to members by a key. */
    record Share(String name, String from, Optional<Condition> when, Amount amount, Sharing sharing)
            implements Step {}

    /**
     * Who shares, by what, and how it is paid.
     *
     * @param classes the member classes that share; empty means all
     * @param thresholds what a member must have reached to share
     * @param caps the most per member, by class; the key {@code ""} holds for all others
     * @param redistribute whether the excess over a cap goes to the others, or stays in the pool
     * @param below amounts below this are not given to the member but to a destination
     * @param otherwise where the money goes if nobody shares; without it, it stays in the pool
     */
    record Sharing(
            Key by,
            List<String> classes,
            List<Threshold> thresholds,
            Map<String, Money> caps,
            boolean redistribute,
            Optional<Below> below,
            Pay pay,
            Residual residual,
            Optional<Destination> otherwise) {}

    record Threshold(String measure, Fraction atLeast) {}

    record Below(Money amount, Destination to) {}

    record Condition(String figure, Money atLeast) {}

    /**
     * Each member's amount in cash and capital by largest remainder, a tie to the first named.
     *
     * @param minimumCash at least this part of each member's amount is cash, rounded up
     */
    record Pay(Fraction cash, boolean cashFirst, Optional<Fraction> minimumCash) {}

    /** What becomes of the units that rounding down leaves over. */
    sealed interface Residual {
        /** One each to the largest remainders, ties to the first named. */
        record LargestRemainder() implements Residual {}

        /** All amounts are rounded down and the rest goes to a destination. */
        record To(Destination destination) implements Residual {}
    }
}
