package coop.toadlane.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many must take part before a verdict is given at all.
 *
 * <p>Sources of the measures: PRESENT is what companies and co-ops mean by a quorum in a meeting
 * (UK worker co-op model articles); CAST counts for, against and abstentions (Loomio's reading for
 * votes over days); FOR_AND_ABSTAIN (OpenZeppelin Governor) and FOR (Compound) avoid that staying
 * away serves better than voting against.
 *
 * @param measure what is counted
 * @param level how much of it, the share taken of all entitled
 */
public record Quorum(Measure measure, Level level) {

    /** What is counted towards the quorum. */
    public enum Measure {
        PRESENT,
        CAST,
        FOR_AND_ABSTAIN,
        FOR
    }

    /** No quorum: every count is quorate. */
    public static final Quorum NONE = new Quorum(Measure.CAST, Level.NONE);

    long have(Count count) {
        return switch (measure) {
            case PRESENT -> count.present();
            case CAST -> count.cast();
            case FOR_AND_ABSTAIN -> count.inFavour() + count.abstain();
            case FOR -> count.inFavour();
        };
    }

    Check check(Count count) {
        return Check.atLeast(
                "quorum." + measure.name().toLowerCase(java.util.Locale.ROOT),
                have(count),
                level.needed(count.entitled()),
                count.entitled());
    }

    static Quorum read(Fields fields) {
        fields.only(Set.of("measure", "share", "number", "pick"));
        return new Quorum(
                fields.choice("measure", Measure.class, Measure.CAST), Level.read(fields));
    }

    Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", measure.name());
        tree.putAll(level.toTree());
        return tree;
    }
}
