package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares (Peters, Skowron): every voter has the same part of the budget; the
 * project is next whose supporters can pay for it at the lowest price per unit of utility, each
 * paying that price or all they have left.
 *
 * <p>Options: {@code utility} (cost; cardinality: one for each project; or points: those the voter
 * gave it, so that who gave it more also pays more); {@code completion}: none; {@code greedy}: then
 * by votes, or by points where utility is points; {@code add1}: every share grows by one unit of
 * the currency, again and again, until the projects would cost more than the budget (the outcome
 * before is kept) or nothing more fits; {@code add1u}: both; {@code comparison}: add1u, and its
 * outcome is compared with that by votes alone (greedy): each voter prefers the one with more
 * utility of projects supported, and the one by votes is taken if more voters prefer it. Ties: the
 * smallest id.
 */
final class EqualShares {
    private final Budget budget;
    private final String utility;
    private final Purses purses;
    private final long[] supporters;
    private final long[] votes;

    private EqualShares(Budget budget, String utility) {
        this.budget = budget;
        this.utility = utility;
        this.purses = new Purses(budget, BigInteger.ZERO, BigInteger.ONE);
        this.votes = isByPoints() ? budget.scores() : budget.supporters();
        this.supporters = isByPoints() ? givers(budget) : votes;
    }

    private boolean isByPoints() {
        return utility.equals("points");
    }

    private static long[] givers(Budget budget) {
        var givers = new long[budget.projects().size()];
        for (var vote : budget.votes()) {
            for (var i = 0; i < vote.projects().size(); i++) {
                givers[vote.projects().get(i)] += vote.points().get(i) > 0 ? vote.voters() : 0;
            }
        }
        return givers;
    }

    /** What voters have left for projects. */
    interface Payers {
        /** At which price their supporters can pay for a project; null if they can't. */
        @Nullable Offer offer(int project);

        void pay(Offer offer);
    }

    static Allocation allocate(Budget budget, Options options) {
        var utility = options.choice("utility", "cost", "cardinality", "points");
        var completion =
                options.choice("completion", "none", "greedy", "add1", "add1u", "comparison");
        options.fixed("arithmetic", "fractions");
        options.fixed("step", budget.text(budget.currencyUnit()));
        options.fixed("ties", "smallest id");
        var inForce = options.done();
        var method = new EqualShares(budget, utility);
        var growing = completion.startsWith("add1") || completion.equals("comparison");
        var spent = growing ? method.growing() : method.run(0);
        if (!completion.equals("none") && !completion.equals("add1")) {
            Greedy.fill(spent, method.votes, 1, true, true);
        }
        if (completion.equals("comparison")) {
            spent = method.preferred(spent);
        }
        return spent.allocation("pb-mes", inForce);
    }

    /** Equal shares' outcome, unless more voters have more of what they support by votes alone. */
    private Spent preferred(Spent shares) {
        var byVotes = new Spent(budget);
        Greedy.fill(byVotes, votes, 1, true, true);
        var forShares = 0L;
        var forVotes = 0L;
        for (var vote : budget.votes()) {
            var compared = utility(vote, shares).compareTo(utility(vote, byVotes));
            forShares += compared > 0 ? vote.voters() : 0;
            forVotes += compared < 0 ? vote.voters() : 0;
        }
        var taken = forVotes > forShares ? byVotes : shares;
        taken.findings.add(
                Sentence.of(
                        taken == byVotes ? "pb.compared.votes" : "pb.compared.shares",
                        forShares,
                        forVotes));
        return taken;
    }

    private BigInteger utility(Budget.Vote vote, Spent spent) {
        if (isByPoints()) {
            var sum = 0L;
            for (var i = 0; i < vote.projects().size(); i++) {
                sum += spent.has(vote.projects().get(i)) ? vote.points().get(i) : 0;
            }
            return BigInteger.valueOf(sum);
        }
        return vote.projects().stream()
                .filter(spent::has)
                .map(this::utility)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Spent growing() {
        var kept = run(0);
        for (var step = 1L; !exhaustive(kept); step++) {
            var next = run(step);
            if (next.cost > budget.amount()) {
                break;
            }
            kept = next;
            var share = step * budget.currencyUnit();
            if (share > budget.amount()) {
                break;
            }
        }
        return kept;
    }

    private boolean exhaustive(Spent spent) {
        for (var p = 0; p < supporters.length; p++) {
            if (!spent.has(p) && supporters[p] > 0 && spent.fits(p)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A price per unit of utility, as a fraction; and how a project is paid: all, or at most {@code
     * rest / rich}.
     */
    record Offer(int project, BigInteger price, BigInteger over, BigInteger rest, long rich) {
        Fraction fraction() {
            return new Fraction(price, over);
        }

        int compare(Offer other) {
            return price.multiply(other.over).compareTo(other.price.multiply(over));
        }
    }

    private Spent run(long step) {
        var spent = new Spent(budget);
        if (budget.voters() == 0) {
            return spent;
        }
        var n = BigInteger.valueOf(budget.voters());
        var more = n.multiply(BigInteger.valueOf(step * budget.currencyUnit()));
        var money = payers(BigInteger.valueOf(budget.amount()).add(more), n);
        var waiting = new ArrayList<Offer>();
        for (var p = 0; p < supporters.length; p++) {
            var offer = money.offer(p);
            if (offer != null) {
                waiting.add(offer);
            }
        }
        while (!waiting.isEmpty()) {
            var next = cheapest(money, waiting, spent);
            if (next == null) {
                break;
            }
            money.pay(next);
            spent.take(next.project, why(spent, next));
        }
        return spent;
    }

    /**
     * Prices only rise, so an old offer is a lower bound: only those that might be the cheapest are
     * worked out anew.
     */
    private @Nullable Offer cheapest(Payers money, List<Offer> waiting, Spent spent) {
        waiting.sort(Offer::compare);
        Offer best = null;
        var tied = new ArrayList<Integer>();
        for (var i = 0; i < waiting.size(); ) {
            if (best != null && waiting.get(i).compare(best) > 0) {
                break;
            }
            var fresh = money.offer(waiting.get(i).project);
            if (fresh == null) {
                waiting.remove(i);
                continue;
            }
            waiting.set(i++, fresh);
            var compared = best == null ? -1 : fresh.compare(best);
            if (compared < 0) {
                tied.clear();
            }
            if (compared <= 0) {
                tied.add(fresh.project);
            }
            if (compared < 0
                    || (compared == 0
                            && best != null
                            && id(fresh.project).compareTo(id(best.project)) < 0)) {
                best = fresh;
            }
        }
        if (best != null) {
            waiting.remove(best);
            if (tied.size() > 1) {
                tied.sort(Comparator.naturalOrder());
                spent.tie(tied, best.project, "tie.price.id");
            }
        }
        return best;
    }

    private String id(int project) {
        return budget.projects().get(project).id();
    }

    private Payers payers(BigInteger each, BigInteger over) {
        if (isByPoints()) {
            return new PointPurses(budget, each, over);
        }
        var money = purses.restarted(each, over);
        return new Payers() {
            @Override
            public @Nullable Offer offer(int project) {
                return EqualShares.offer(
                        money, budget, project, supporters[project], utility(project));
            }

            @Override
            public void pay(Offer offer) {
                EqualShares.pay(money, offer);
            }
        };
    }

    /**
     * What a project costs per unit of utility when each supporter pays alike or all they have;
     * null if too little.
     */
    static @Nullable Offer offer(
            Purses money, Budget budget, int project, long supporters, BigInteger utility) {
        if (supporters == 0) {
            return null;
        }
        var rest =
                BigInteger.valueOf(budget.projects().get(project).cost())
                        .multiply(money.denominator);
        var rich = supporters;
        for (var share : money.supporters(project)) {
            if (share.amount().multiply(BigInteger.valueOf(rich)).compareTo(rest) >= 0) {
                var over = BigInteger.valueOf(rich).multiply(utility).multiply(money.denominator);
                return new Offer(project, rest, over, rest, rich);
            }
            rest = rest.subtract(share.amount().multiply(BigInteger.valueOf(share.voters())));
            rich -= share.voters();
        }
        return null;
    }

    static void pay(Purses money, Offer offer) {
        var rich = BigInteger.valueOf(offer.rich);
        var factor = rich.divide(rich.gcd(offer.rest));
        money.refine(factor);
        var price = offer.rest.multiply(factor).divide(rich);
        money.change(offer.project, amount -> amount.subtract(price).max(BigInteger.ZERO));
    }

    private Sentence why(Spent spent, Offer offer) {
        var each = offer.fraction().times(Fraction.of(utility(offer.project)));
        return Sentence.of(
                isByPoints() ? "pb.mes.points" : "pb.mes.taken",
                spent.name(offer.project),
                budget.text(budget.projects().get(offer.project).cost()),
                supporters[offer.project],
                each.over(Fraction.of(budget.currencyUnit())).decimals(2));
    }

    private BigInteger utility(int project) {
        var cost = BigInteger.valueOf(budget.projects().get(project).cost());
        return utility.equals("cost") ? cost.max(BigInteger.ONE) : BigInteger.ONE;
    }
}
