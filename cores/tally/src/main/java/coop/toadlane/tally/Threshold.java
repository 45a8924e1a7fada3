package coop.toadlane.tally;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How large the part in favour must be, and of what.
 *
 * <p>Sources: "more than half of the votes cast, excluding blank votes and abstentions" is Robert's
 * Rules and FOR_AGAINST; a majority "of members present" or "of the entire membership" (PRESENT,
 * ENTITLED) makes an abstention work as a no (Robert's Rules, official interpretation 6); three
 * quarters of the votes cast is the special resolution of the UK model articles and of GenG §
 * 16(2). Whether an abstention is a vote cast is for the rulebook to say: CAST or FOR_AGAINST.
 *
 * @param ratio the required part; compared by integer cross-multiplication
 * @param strict true for "more than", false for "at least"
 * @param base the whole of which the part is taken
 */
public record Threshold(Ratio ratio, boolean strict, Base base) {

    /** The whole of which the votes in favour must make a part. */
    public enum Base {
        FOR_AGAINST,
        CAST,
        PRESENT,
        ENTITLED
    }

    /** More in favour than against. */
    public static final Threshold MAJORITY = new Threshold(new Ratio(1, 2), true, Base.FOR_AGAINST);

    public Threshold {
        if (strict && ratio.numerator() == ratio.denominator()) {
            throw new IllegalArgumentException("nothing is more than all: " + ratio);
        }
    }

    long whole(Count count) {
        return switch (base) {
            case FOR_AGAINST -> count.inFavour() + count.against();
            case CAST -> count.cast();
            case PRESENT -> count.present();
            case ENTITLED -> count.entitled();
        };
    }

    Check check(Count count) {
        var whole = whole(count);
        var compared = ratio.compareShare(count.inFavour(), whole);
        return new Check(
                "threshold." + base.name().toLowerCase(Locale.ROOT),
                count.inFavour(),
                strict ? ratio.moreThan(whole) : ratio.atLeast(whole),
                whole,
                strict ? compared > 0 : compared >= 0);
    }

    /** As many for as against, and "more than half" missed by exactly that. */
    boolean tied(Count count) {
        return strict
                && ratio.compareTo(new Ratio(1, 2)) == 0
                && count.inFavour() == count.against()
                && ratio.compareShare(count.inFavour(), whole(count)) == 0;
    }

    static Threshold read(Fields fields) {
        fields.only(Set.of("ratio", "strict", "base"));
        var ratio = fields.optionalRatio("ratio");
        if (ratio == null) {
            ratio = new Ratio(1, 2);
        }
        var strict = fields.flag("strict", ratio.compareTo(new Ratio(1, 2)) == 0);
        if (strict && ratio.numerator() == ratio.denominator()) {
            throw new BadField(fields.at("strict"), "false, for nothing is more than all", true);
        }
        return new Threshold(ratio, strict, fields.choice("base", Base.class, Base.FOR_AGAINST));
    }

    Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("ratio", ratio.toString());
        tree.put("strict", strict);
        tree.put("base", base.name());
        return tree;
    }
}
