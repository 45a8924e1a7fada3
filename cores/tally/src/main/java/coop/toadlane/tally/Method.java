package coop.toadlane.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How one question is decided: by a vote for or against, or by consent. */
public sealed interface Method {

    Quorum quorum();

    /**
     * For, against or abstain.
     *
     * <p>The floors guard against a few votes deciding under a mass of abstentions
     * (LiquidFeedback's {@code direct_majority_positive} and {@code _non_negative}; cosmos-sdk
     * 11461). A question with no vote in favour never carries, whatever the rest says (livepeer
     * protocol 654).
     *
     * @param minFor fewest votes in favour, in votes
     * @param minNonNegative fewest votes in favour or abstaining, in votes
     * @param tie what an equality of votes means
     */
    record Vote(Quorum quorum, Threshold threshold, long minFor, long minNonNegative, Tie tie)
            implements Method {
        public Vote {
            if (minFor < 0 || minNonNegative < 0) {
                throw new IllegalArgumentException("a floor is not negative");
            }
        }

        /** Without floors, a tie being lost. */
        public static Vote of(Quorum quorum, Threshold threshold) {
            return new Vote(quorum, threshold, 0, 0, Tie.LOST);
        }
    }

    /**
     * Carries when quorate, somebody consents and no reasoned objection is unresolved (sociocratic
     * consent). In the {@link Count} the consents stand as for, the unresolved objections as
     * against, those who stand aside as abstain.
     */
    record Consent(Quorum quorum) implements Method {}

    /**
     * Reads a method from a tree of maps as JSON has them.
     *
     * <pre>
     * {"kind": "vote",
     *  "quorum": {"measure": "PRESENT", "share": "1/10", "number": 100, "pick": "LESSER_OF"},
     *  "threshold": {"ratio": "3/4", "strict": false, "base": "FOR_AGAINST"},
     *  "minFor": 0, "minNonNegative": 0, "tie": "LOST"}
     * {"kind": "consent", "quorum": {...}}
     * </pre>
     *
     * Left out: kind is vote, no quorum, more than half of for and against, no floors, a tie is
     * lost.
     *
     * @throws BadField naming the field that cannot be read, also for a field that does not exist
     */
    static Method fromTree(Map<String, ?> tree) {
        var fields = new Fields("", tree);
        var kind = tree.get("kind") == null ? "vote" : String.valueOf(tree.get("kind"));
        return switch (kind) {
            case "consent" -> {
                fields.only(Set.of("kind", "quorum"));
                yield new Consent(Quorum.read(fields.object("quorum")));
            }
            case "vote" -> {
                fields.only(
                        Set.of("kind", "quorum", "threshold", "minFor", "minNonNegative", "tie"));
                yield new Vote(
                        Quorum.read(fields.object("quorum")),
                        Threshold.read(fields.object("threshold")),
                        fields.number("minFor", 0),
                        fields.number("minNonNegative", 0),
                        fields.choice("tie", Tie.class, Tie.LOST));
            }
            default -> throw new BadField("kind", "vote or consent", kind);
        };
    }

    /** What {@link #fromTree} reads: strings, longs, booleans and maps, in a fixed order. */
    default Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        switch (this) {
            case Consent(var quorum) -> {
                tree.put("kind", "consent");
                tree.put("quorum", quorum.toTree());
            }
            case Vote(var quorum, var threshold, var minFor, var minNonNegative, var tie) -> {
                tree.put("kind", "vote");
                tree.put("quorum", quorum.toTree());
                tree.put("threshold", threshold.toTree());
                tree.put("minFor", minFor);
                tree.put("minNonNegative", minNonNegative);
                tree.put("tie", tie.name());
            }
        }
        return tree;
    }

    /**
     * The same method where {@code unit} units make one vote, as {@link Weights.Weighted#unit}
     * says: numbers and floors are multiplied, shares stay.
     *
     * @throws ArithmeticException beyond a long
     */
    default Method inUnits(long unit) {
        var scaled = new Quorum(quorum().measure(), quorum().level().times(unit));
        return switch (this) {
            case Consent consent -> new Consent(scaled);
            case Vote(var quorum, var threshold, var minFor, var minNonNegative, var tie) ->
                    new Vote(
                            scaled,
                            threshold,
                            Math.multiplyExact(minFor, unit),
                            Math.multiplyExact(minNonNegative, unit),
                            tie);
        };
    }
}
