package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A share of a whole between nothing and all of it, kept as two integers so that two thirds is two
 * thirds.
 *
 * @param numerator at least 0 and at most the denominator
 * @param denominator at least 1
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,9}))?\\s*%");

    public Ratio {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "a share lies between 0 and 1, got " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads {@code 2/3}, {@code 10%} or {@code 12.5 %}.
     *
     * @throws IllegalArgumentException if the text is none of these or lies outside 0 to 1
     */
    public static Ratio parse(String text) {
        var fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return new Ratio(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        var percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            var decimals = percent.group(2) == null ? "" : percent.group(2);
            var scale = BigInteger.TEN.pow(decimals.length()).multiply(BigInteger.valueOf(100));
            return reduced(new BigInteger(percent.group(1) + decimals), scale);
        }
        throw new IllegalArgumentException(
                "expected a fraction such as 2/3 or a percentage such as 10%, got '" + text + "'");
    }

    /** The fewest units of {@code whole} that make at least this share, rounded up. */
    public long atLeast(long whole) {
        var product = big(numerator).multiply(big(whole));
        return product.add(big(denominator - 1)).divide(big(denominator)).longValueExact();
    }

    /** The fewest units of {@code whole} that make more than this share. */
    public long moreThan(long whole) {
        return big(numerator).multiply(big(whole)).divide(big(denominator)).longValueExact() + 1;
    }

    /**
     * How {@code part} of {@code whole} compares with this share: below 0, 0, above 0; by
     * cross-multiplication.
     */
    public int compareShare(long part, long whole) {
        return big(part).multiply(big(denominator)).compareTo(big(numerator).multiply(big(whole)));
    }

    @Override
    public int compareTo(Ratio other) {
        return other.compareShare(numerator, denominator);
    }

    /** {@code numerator/denominator}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    static Ratio reduced(BigInteger numerator, BigInteger denominator) {
        var common = numerator.gcd(denominator);
        return new Ratio(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
