package coop.toadlane.money;

import java.util.List;
import java.util.Locale;

/** What comes of distributing a result. */
public sealed interface Outcome {
    /** All of the result is placed. */
    record Distributed(Distribution distribution) implements Outcome {}

    /** The period cannot be closed by this document. */
    record Refused(Refusal reason) implements Outcome {}

    /** Why not. */
    sealed interface Refusal {
        /** Money is left in pools that no step empties. */
        record Unallocated(Money total, List<Left> pools) implements Refusal {}

        /** The result is negative and the document does not say who bears it. */
        record NoLossRule(Money result) implements Refusal {}

        /** A step refers to a figure that the period does not give. */
        record UnknownFigure(String step, String figure) implements Refusal {}

        /** A step reads a measure in which nothing was recorded at all. */
        record UnknownMeasure(String step, String measure) implements Refusal {}

        /** A negative measure cannot be a weight. */
        record NegativeMeasure(String step, String member, String measure) implements Refusal {}

        /** An amount is not in the document's currency. */
        record WrongCurrency(Currency expected, Currency found) implements Refusal {}

        /**
         * The reason in one English sentence; {@link Phrases#refusal} gives it for any language.
         */
        default String sentence() {
            return new Wording(Locale.ENGLISH).sentence(Phrases.refusal(this));
        }
    }

    /**
     * Money left in a pool.
     *
     * @param filledBy the steps that put money there; none for the result itself
     * @param drawnBy the steps that took some
     */
    record Left(String pool, Money amount, List<String> filledBy, List<String> drawnBy) {}
}
