package coop.toadlane.tally;

import java.math.BigInteger;

/** How Meek's method hands out the votes for given keep factors. */
sealed interface MeekVotes permits MeekFixed, MeekRational {

    /** The unit of votes. */
    BigInteger unit();

    /** One as a keep factor. */
    BigInteger keepAll();

    /** Every candidate's votes, in units. */
    BigInteger[] distribute(BigInteger[] keep);

    /** What each candidate who is elected needs, in units. */
    BigInteger quota(BigInteger votes, int seats);

    /** Whether votes elect at this quota. */
    boolean reaches(BigInteger votes, BigInteger quota);

    /** The next keep factor, rounded up. */
    BigInteger next(BigInteger keep, BigInteger quota, BigInteger votes);

    /** In decimals, cut. */
    String text(BigInteger amount);

    static BigInteger up(BigInteger numerator, BigInteger denominator) {
        return numerator.add(denominator).subtract(BigInteger.ONE).divide(denominator);
    }
}
