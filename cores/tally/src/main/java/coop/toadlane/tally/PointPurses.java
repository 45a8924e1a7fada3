package coop.toadlane.tally;

import coop.toadlane.tally.EqualShares.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What voters have left who gave points: each pays for a project in proportion to the points they
 * gave it, or all they have. Exact: whole numbers over one common denominator.
 */
final class PointPurses implements EqualShares.Payers {
    private record Giver(int group, BigInteger points, long voters) {}

    private final Budget budget;
    private final List<List<Giver>> givers = new ArrayList<>();
    private final BigInteger[] amounts;
    private BigInteger denominator;

    PointPurses(Budget budget, BigInteger each, BigInteger denominator) {
        this.budget = budget;
        this.denominator = denominator;
        amounts = new BigInteger[budget.votes().size()];
        Arrays.fill(amounts, each);
        budget.projects().forEach(_ -> givers.add(new ArrayList<>()));
        for (var group = 0; group < amounts.length; group++) {
            var vote = budget.votes().get(group);
            for (var i = 0; i < vote.projects().size(); i++) {
                if (vote.points().get(i) > 0) {
                    givers.get(vote.projects().get(i))
                            .add(
                                    new Giver(
                                            group,
                                            BigInteger.valueOf(vote.points().get(i)),
                                            vote.voters()));
                }
            }
        }
    }

    /** Those who can pay least for a point run out first; the price is what the others must pay. */
    @Override
    public @Nullable Offer offer(int project) {
        var poorest = new ArrayList<>(givers.get(project));
        poorest.sort(
                Comparator.comparing(giver -> new Fraction(amounts[giver.group], giver.points)));
        var rest = BigInteger.valueOf(budget.projects().get(project).cost()).multiply(denominator);
        var points = 0L;
        for (var giver : poorest) {
            points = Math.addExact(points, giver.voters * giver.points.longValueExact());
        }
        for (var giver : poorest) {
            var all = BigInteger.valueOf(points);
            if (amounts[giver.group].multiply(all).compareTo(rest.multiply(giver.points)) >= 0) {
                return new Offer(project, rest, all.multiply(denominator), rest, points);
            }
            rest = rest.subtract(amounts[giver.group].multiply(BigInteger.valueOf(giver.voters)));
            points -= giver.voters * giver.points.longValueExact();
        }
        return null;
    }

    @Override
    public void pay(Offer offer) {
        var all = BigInteger.valueOf(offer.rich());
        var factor = all.divide(all.gcd(offer.rest()));
        denominator = denominator.multiply(factor);
        for (var group = 0; group < amounts.length; group++) {
            amounts[group] = amounts[group].multiply(factor);
        }
        var price = offer.rest().multiply(factor).divide(all);
        for (var giver : givers.get(offer.project())) {
            amounts[giver.group] =
                    amounts[giver.group]
                            .subtract(price.multiply(giver.points))
                            .max(BigInteger.ZERO);
        }
    }
}
