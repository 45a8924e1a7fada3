package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a roll under the caps of its member classes.
 *
 * <p>Sources: GenG § 43(3): at most three plural votes, which do not count where the law asks for
 * three quarters or more; investing members at most a tenth of the votes (GenG § 8(2)). One member,
 * one vote is no cap and weight 1.
 */
public final class Weights {
    private Weights() {}

    /** One line of a roll before the caps; {@code weight} in votes. */
    public record Entry(String member, String memberClass, long weight) {
        public Entry {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + member);
            }
        }
    }

    /**
     * What a class may weigh.
     *
     * @param perMember most votes of one member, or null
     * @param pluralIgnoredFrom the required majority from which each member has one vote, or null
     * @param ofAllVotes the largest part of all votes that the class together may have, or null;
     *     below 1
     */
    public record Cap(
            @Nullable Long perMember,
            @Nullable Ratio pluralIgnoredFrom,
            @Nullable Ratio ofAllVotes) {
        public Cap {
            if (ofAllVotes != null && ofAllVotes.numerator() == ofAllVotes.denominator()) {
                throw new IllegalArgumentException("a class capped at all votes is not capped");
            }
        }

        /** German co-ops: up to three votes for those who advance the co-op most. */
        public static final Cap PLURAL = new Cap(3L, new Ratio(3, 4), null);

        /** German co-ops: investing members together up to a tenth. */
        public static final Cap INVESTORS = new Cap(1L, null, new Ratio(1, 10));
    }

    /**
     * The roll's weights as whole numbers.
     *
     * @param unit how many units make one vote of an uncapped member; 1 unless a class had to be
     *     scaled down
     * @param weights by member, in units, in the roll's order
     */
    public record Weighted(long unit, Map<String, Long> weights) {
        /** A member's weight in units; 0 for somebody who is not on the roll. */
        public long of(String member) {
            return weights.getOrDefault(member, 0L);
        }

        /** All weights together, in units. */
        public long total() {
            return weights.values().stream().reduce(0L, Math::addExact);
        }
    }

    /**
     * Applies the caps. A class above its part of all votes is scaled down until it has exactly
     * that part, each of its members keeping their proportion; the unit grows so that every weight
     * stays whole.
     *
     * @param requiredMajority what the question needs, for plural votes that are then ignored
     * @throws ArithmeticException if the weights leave the range of a long
     * @throws IllegalArgumentException if capped classes would have to hold all votes
     */
    public static Weighted of(List<Entry> roll, Map<String, Cap> caps, Ratio requiredMajority) {
        var single = new LinkedHashMap<String, Long>();
        var classTotals = new LinkedHashMap<String, BigInteger>();
        for (var entry : roll) {
            var weight = ofMember(entry, caps.get(entry.memberClass()), requiredMajority);
            if (single.put(entry.member(), weight) != null) {
                throw new IllegalArgumentException("twice on the roll: " + entry.member());
            }
            classTotals.merge(entry.memberClass(), BigInteger.valueOf(weight), BigInteger::add);
        }
        return scaled(roll, single, factors(classTotals, caps));
    }

    private static long ofMember(Entry entry, @Nullable Cap cap, Ratio requiredMajority) {
        if (cap == null) {
            return entry.weight();
        }
        var ignored =
                cap.pluralIgnoredFrom() != null
                        && requiredMajority.compareTo(cap.pluralIgnoredFrom()) >= 0;
        var weight = ignored ? Math.min(entry.weight(), 1) : entry.weight();
        return cap.perMember() == null ? weight : Math.min(weight, cap.perMember());
    }

    /**
     * By capped class the factor its weights are multiplied by; capping one class may push another
     * over its part.
     */
    private static Map<String, Fraction> factors(
            Map<String, BigInteger> totals, Map<String, Cap> caps) {
        var capped = new HashSet<String>();
        while (true) {
            var all = total(totals, caps, capped);
            var over = new ArrayList<String>();
            for (var entry : totals.entrySet()) {
                var part = part(caps, entry.getKey());
                if (part != null
                        && !capped.contains(entry.getKey())
                        && Fraction.of(entry.getValue()).compareTo(all.times(part)) > 0) {
                    over.add(entry.getKey());
                }
            }
            if (over.isEmpty()) {
                var factors = new LinkedHashMap<String, Fraction>();
                for (var name : capped) {
                    var part = java.util.Objects.requireNonNull(part(caps, name));
                    factors.put(
                            name,
                            all.times(part)
                                    .over(Fraction.of(totals.getOrDefault(name, BigInteger.ONE))));
                }
                return factors;
            }
            capped.addAll(over);
        }
    }

    private static Fraction total(
            Map<String, BigInteger> totals, Map<String, Cap> caps, Set<String> capped) {
        var free = BigInteger.ZERO;
        var left = Fraction.ONE;
        for (var entry : totals.entrySet()) {
            var part = part(caps, entry.getKey());
            if (part != null && capped.contains(entry.getKey())) {
                left = left.minus(part);
            } else {
                free = free.add(entry.getValue());
            }
        }
        if (left.signum() <= 0 || (free.signum() == 0 && !capped.isEmpty())) {
            throw new IllegalArgumentException("the capped classes would hold every vote");
        }
        return Fraction.of(free).over(left);
    }

    private static @Nullable Fraction part(Map<String, Cap> caps, String name) {
        var cap = caps.get(name);
        return cap == null || cap.ofAllVotes() == null
                ? null
                : Fraction.of(cap.ofAllVotes().numerator(), cap.ofAllVotes().denominator());
    }

    private static Weighted scaled(
            List<Entry> roll, Map<String, Long> single, Map<String, Fraction> factors) {
        var unit = BigInteger.ONE;
        for (var factor : factors.values()) {
            unit = unit.multiply(factor.denominator()).divide(unit.gcd(factor.denominator()));
        }
        var weights = new LinkedHashMap<String, Long>();
        for (var entry : roll) {
            var factor = factors.getOrDefault(entry.memberClass(), Fraction.ONE);
            var weight = BigInteger.valueOf(single.getOrDefault(entry.member(), 0L));
            weights.put(
                    entry.member(),
                    weight.multiply(unit)
                            .multiply(factor.numerator())
                            .divide(factor.denominator())
                            .longValueExact());
        }
        return new Weighted(unit.longValueExact(), weights);
    }
}
