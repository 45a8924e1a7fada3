package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How strong a majority of {@code e} against {@code f} is (M. Schulze, "A new monotonic ...
 * method", section 2.1). A won comparison is always stronger than an even one, an even one than a
 * lost one.
 */
enum Strength {
    WINNING_VOTES("winning-votes"),
    MARGINS("margins"),
    RATIO("ratio"),
    LOSING_VOTES("losing-votes");

    private final String text;

    Strength(String text) {
        this.text = text;
    }

    /** A majority: so many for the one, so many for the other. */
    record Majority(long e, long f) {
        int sign() {
            return Long.compare(e, f);
        }
    }

    static Strength option(Options options) {
        var text =
                options.choice(
                        "strength",
                        WINNING_VOTES.text,
                        MARGINS.text,
                        RATIO.text,
                        LOSING_VOTES.text);
        return Arrays.stream(values()).filter(s -> s.text.equals(text)).findFirst().orElseThrow();
    }

    /** Weakest first. */
    Comparator<Majority> order() {
        return (a, b) -> {
            if (a.sign() != b.sign()) {
                return Integer.compare(a.sign(), b.sign());
            }
            return switch (this) {
                case MARGINS -> Long.compare(a.e() - a.f(), b.e() - b.f());
                case RATIO -> a.sign() == 0 ? 0 : ratio(a, b);
                case WINNING_VOTES ->
                        a.sign() == 0 ? 0 : a.sign() > 0 ? byFor(a, b) : byAgainst(a, b);
                case LOSING_VOTES ->
                        a.sign() == 0 ? 0 : a.sign() > 0 ? byAgainst(a, b) : byFor(a, b);
            };
        };
    }

    private static int byFor(Majority a, Majority b) {
        return a.e() != b.e() ? Long.compare(a.e(), b.e()) : Long.compare(b.f(), a.f());
    }

    private static int byAgainst(Majority a, Majority b) {
        return a.f() != b.f() ? Long.compare(b.f(), a.f()) : Long.compare(a.e(), b.e());
    }

    private static int ratio(Majority a, Majority b) {
        var left = BigInteger.valueOf(a.e()).multiply(BigInteger.valueOf(b.f()));
        var right = BigInteger.valueOf(a.f()).multiply(BigInteger.valueOf(b.e()));
        var compared = left.compareTo(right);
        return compared != 0 ? compared : byFor(a, b);
    }
}
