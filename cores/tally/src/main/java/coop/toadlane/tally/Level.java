package coop.toadlane.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of a whole are needed: a share of it, a number, or the greater or lesser of the two.
 *
 * <p>"The greater of 2 or 50 %" is the quorum of the UK worker co-op model articles; "10 % or 100,
 * whichever is lesser" is the requisition of a general meeting by members.
 *
 * @param share of the entitled, or null
 * @param number in votes (members), or null
 * @param pick which of the two counts; without effect when one is missing
 */
public record Level(@Nullable Ratio share, @Nullable Long number, Pick pick) {

    /** Which of share and number is needed when both are given. */
    public enum Pick {
        GREATER_OF,
        LESSER_OF
    }

    /** Nothing is needed. */
    public static final Level NONE = new Level(null, null, Pick.GREATER_OF);

    public Level {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("a number needed is not negative, got " + number);
        }
    }

    public static Level share(long numerator, long denominator) {
        return new Level(new Ratio(numerator, denominator), null, Pick.GREATER_OF);
    }

    public static Level number(long number) {
        return new Level(null, number, Pick.GREATER_OF);
    }

    /**
     * How many of {@code whole} are needed; a share is rounded up, for "at least 10 %" of 11 is 2.
     */
    public long needed(long whole) {
        if (share == null) {
            return number == null ? 0 : number;
        }
        var byShare = share.atLeast(whole);
        if (number == null) {
            return byShare;
        }
        return switch (pick) {
            case GREATER_OF -> Math.max(byShare, number);
            case LESSER_OF -> Math.min(byShare, number);
        };
    }

    /** Reads {@code share}, {@code number} and {@code pick}. */
    public static Level fromTree(Map<String, ?> tree) {
        return read(new Fields("", tree));
    }

    /** What {@link #fromTree} reads. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        if (share != null) {
            tree.put("share", share.toString());
        }
        if (number != null) {
            tree.put("number", number);
        }
        if (share != null && number != null) {
            tree.put("pick", pick.name());
        }
        return tree;
    }

    static Level read(Fields fields) {
        return new Level(
                fields.optionalRatio("share"),
                fields.optionalNumber("number"),
                fields.choice("pick", Pick.class, Pick.GREATER_OF));
    }

    Level times(long unit) {
        return number == null ? this : new Level(share, Math.multiplyExact(number, unit), pick);
    }
}
