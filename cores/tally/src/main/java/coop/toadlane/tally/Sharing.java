package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What candidates on one equal rank take of a vote under Meek's method, exactly.
 *
 * <p>ORDERS: as if the vote were cast in equal parts for every order of the rank; with n sharing,
 * keep factor k and t others before one, its part is k x the sum over t of t!(n-1-t)!/n! x e_t,
 * where e_t is the elementary symmetric sum of what the others pass on. SPLIT: an even part for
 * each, of which it takes its keep factor's part, and nothing passes to the others on the rank; a
 * shared rank whose candidates are all excluded ends the paper. SPLIT is the reading of some
 * programs and kept for comparison.
 */
enum Sharing {
    ORDERS,
    SPLIT;

    private static final BigInteger[] FACTORIALS = factorials(Ballots.MAX_CANDIDATES / 10);

    static BigInteger factorial(int n) {
        return n < FACTORIALS.length
                ? FACTORIALS[n]
                : factorial(n - 1).multiply(BigInteger.valueOf(n));
    }

    private static BigInteger[] factorials(int most) {
        var found = new BigInteger[most];
        found[0] = BigInteger.ONE;
        for (var i = 1; i < most; i++) {
            found[i] = found[i - 1].multiply(BigInteger.valueOf(i));
        }
        return found;
    }

    /**
     * The numerators of the parts over n! x one^n, for keep factors over {@code one}, none of them
     * 0.
     */
    BigInteger[] parts(BigInteger[] keep, BigInteger one) {
        var n = keep.length;
        if (n == 1) {
            return keep;
        }
        return switch (this) {
            case SPLIT -> {
                var even = factorial(n - 1).multiply(one.pow(n - 1));
                yield Arrays.stream(keep).map(even::multiply).toArray(BigInteger[]::new);
            }
            case ORDERS -> overOrders(keep, one);
        };
    }

    private static BigInteger[] overOrders(BigInteger[] keep, BigInteger one) {
        var passing = Arrays.stream(keep).map(one::subtract).filter(p -> p.signum() > 0).toList();
        var parts = new BigInteger[keep.length];
        BigInteger whole = null;
        for (var i = 0; i < keep.length; i++) {
            var own = one.subtract(keep[i]);
            if (own.signum() == 0) {
                whole = whole == null ? average(passing, null, keep.length, one) : whole;
                parts[i] = keep[i].multiply(whole);
            } else {
                parts[i] = keep[i].multiply(average(passing, own, keep.length, one));
            }
        }
        return parts;
    }

    /** The sum over t of t!(n-1-t)! x e_t x one^(n-1-t), of those who pass something on but one. */
    private static BigInteger average(
            java.util.List<BigInteger> passing,
            @org.jspecify.annotations.Nullable BigInteger but,
            int n,
            BigInteger one) {
        var e = new BigInteger[passing.size() + 1];
        Arrays.fill(e, BigInteger.ZERO);
        e[0] = BigInteger.ONE;
        var used = 0;
        var left = but;
        for (var p : passing) {
            if (p.equals(left)) {
                left = null;
                continue;
            }
            used++;
            for (var t = used; t > 0; t--) {
                e[t] = e[t].add(e[t - 1].multiply(p));
            }
        }
        var sum = BigInteger.ZERO;
        for (var t = 0; t <= used; t++) {
            var orders = factorial(t).multiply(factorial(n - 1 - t));
            sum = sum.add(orders.multiply(e[t]).multiply(one.pow(n - 1 - t)));
        }
        return sum;
    }
}
