package coop.toadlane.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact amount in whole minor units. Arithmetic that leaves the range of a long, or mixes
 * currencies, throws: both are defects, amounts from outside are checked when they are read.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public Money {
        if (minor == Long.MIN_VALUE) {
            throw new ArithmeticException("an amount out of range");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount of a decimal number in major units.
     *
     * @throws ArithmeticException if it has more digits than the currency or is out of range
     */
    public static Money of(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(currency.digits()).toBigIntegerExact().longValueExact(),
                currency);
    }

    /** Reads a plain decimal such as {@code -1234.50}; empty if it is not one, or not exact. */
    public static Optional<Money> parse(String text, Currency currency) {
        if (text.length() > 40 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(new BigDecimal(text), currency));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This amount times a rate, rounded half up (away from zero) to the minor unit. */
    public Money times(Fraction rate) {
        return new Money(rate.times(Fraction.of(minor)).roundHalfUp().longValueExact(), currency);
    }

    /** Rounds an exact number of major units half up to the minor unit. */
    public static Money rounded(Fraction major, Currency currency) {
        var unit = Fraction.of(BigInteger.TEN.pow(currency.digits()));
        return new Money(major.times(unit).roundHalfUp().longValueExact(), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The amount in major units, exactly. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.digits());
    }

    /** The digits alone, such as {@code 1234.50}. */
    public String plain() {
        return major().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return plain() + " " + currency.code();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts in " + currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
