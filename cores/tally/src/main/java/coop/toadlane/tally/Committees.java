package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that elect a committee in proportion from approvals. */
final class Committees {
    /** Committees to be compared times different ballots: beyond, the exact rules are refused. */
    private static final long MOST_WORK = 200_000_000L;

    private Committees() {}

    /**
     * Satisfaction approval voting: each ballot's one vote is split evenly among those it approves.
     */
    static Tally sav(Contest contest, int seats, Options options) {
        var committee = new Committee(contest, seats, options);
        var worth = zero(committee);
        for (var group = 0; group < committee.approved.length; group++) {
            var part = Fraction.of(committee.voters[group], committee.approved[group].length);
            for (var c : committee.approved[group]) {
                worth[c] = worth[c].plus(part);
            }
        }
        while (committee.elected.size() < committee.seats) {
            committee.electBest(worth, "committee.sav");
        }
        return committee.tally("sav", List.of());
    }

    /**
     * Sequential PAV (Thiele): each seat goes to whoever adds the most satisfaction, a ballot's
     * first representative counting 1, the second 1/2, the third 1/3.
     */
    static Tally seqPav(Contest contest, int seats, Options options) {
        var committee = new Committee(contest, seats, options);
        var represented = new int[committee.approved.length];
        while (committee.elected.size() < committee.seats) {
            var worth = zero(committee);
            for (var group = 0; group < represented.length; group++) {
                var part = Fraction.of(committee.voters[group], represented[group] + 1L);
                for (var c : committee.approved[group]) {
                    worth[c] = worth[c].plus(part);
                }
            }
            committee.electBest(worth, "committee.pav");
            var newest = committee.elected.getLast();
            for (var group = 0; group < represented.length; group++) {
                for (var c : committee.approved[group]) {
                    represented[group] += c == newest ? 1 : 0;
                }
            }
        }
        return committee.tally("seq-pav", List.of());
    }

    /**
     * PAV (Thiele), exact: the committee with the most satisfaction of all; only for small
     * elections.
     */
    static Tally pav(Contest contest, int seats, Options options) {
        return best("pav", contest, seats, options, true);
    }

    /** Chamberlin-Courant for approvals: the committee in which most ballots have somebody. */
    static Tally cc(Contest contest, int seats, Options options) {
        return best("cc", contest, seats, options, false);
    }

    private static Tally best(
            String rule, Contest contest, int seats, Options options, boolean harmonic) {
        var committee = new Committee(contest, seats, options);
        var groups = Math.max(1, committee.approved.length);
        var committees = BigInteger.ONE;
        for (var i = 0; i < committee.seats; i++) {
            committees =
                    committees
                            .multiply(BigInteger.valueOf(committee.standing.length - i))
                            .divide(BigInteger.valueOf(i + 1L));
        }
        if (committees.multiply(BigInteger.valueOf(groups)).compareTo(BigInteger.valueOf(MOST_WORK))
                > 0) {
            var most = "fewer than " + MOST_WORK / groups + " possible committees under this rule";
            throw new BadField("candidates", most, committees);
        }
        var search = new BestCommittee(committee, harmonic);
        var found = search.find();
        var worth = zero(committee);
        Arrays.fill(worth, search.best());
        for (var c : found) {
            var key = harmonic ? "committee.best" : "committee.covered";
            var value = search.best().decimals(harmonic ? 5 : 0);
            committee.elect(List.of(c), Sentence.of(key, committee.stages.name(c), value), worth);
        }
        var findings = new ArrayList<Sentence>();
        if (search.equal() > 1) {
            findings.add(Sentence.of("committee.equal", search.equal()));
        }
        return committee.tally(rule, findings);
    }

    /**
     * Sequential Phragmén: each seat costs one, paid by its supporters, all of whom earn at the
     * same pace; whoever can be paid first is elected.
     */
    static Tally seqPhragmen(Contest contest, int seats, Options options) {
        var committee = new Committee(contest, seats, options);
        var budget = committee.budget();
        phragmen(committee, budget, new Purses(budget, BigInteger.ZERO, BigInteger.ONE));
        return committee.tally("seq-phragmen", List.of());
    }

    private static void phragmen(Committee committee, Budget budget, Purses since) {
        var supporters = budget.supporters();
        while (committee.elected.size() < committee.seats) {
            var times = new @Nullable Fraction[supporters.length];
            Fraction first = null;
            for (var c : committee.left()) {
                if (supporters[c] > 0) {
                    var time = BudgetPhragmen.time(budget, since, c, supporters[c]);
                    times[c] = time;
                    first = first == null || time.compareTo(first) < 0 ? time : first;
                }
            }
            if (first == null) {
                unsupported(committee);
                return;
            }
            var when = first;
            var tied = committee.left().stream().filter(c -> when.equals(times[c])).toList();
            var worth = new Fraction[times.length];
            for (var c = 0; c < worth.length; c++) {
                var time = times[c];
                worth[c] = time == null ? Fraction.ZERO : time;
            }
            var chosen = committee.lots.first(tied);
            var name = committee.stages.name(chosen);
            committee.elect(tied, Sentence.of("committee.phragmen", name, when.decimals(5)), worth);
            BudgetPhragmen.pay(since, chosen, when);
        }
    }

    private static void unsupported(Committee committee) {
        while (committee.elected.size() < committee.seats) {
            var left = committee.left();
            var name = committee.stages.name(committee.lots.first(left));
            committee.elect(left, Sentence.of("committee.unsupported", name), zero(committee));
        }
    }

    /**
     * Equal shares (Peters, Skowron): every voter has an equal part of the seats' cost; the seat
     * goes to whoever is paid for at the lowest price each. Seats nobody can pay for are filled by
     * {@code completion}: phragmen, where those who spent more have more to make up; approval, by
     * most approvals; or none.
     */
    static Tally equalShares(Contest contest, int seats, Options options) {
        var completion = options.choice("completion", "phragmen", "approval", "none");
        var committee = new Committee(contest, seats, options);
        var budget = committee.budget();
        var supporters = budget.supporters();
        var voters = BigInteger.valueOf(Math.max(1, budget.voters()));
        var each = BigInteger.valueOf(committee.seats);
        var money = new Purses(budget, each, voters);
        var paid = true;
        while (paid && committee.elected.size() < committee.seats) {
            paid = shared(committee, budget, money, supporters);
        }
        switch (completion) {
            case "phragmen" -> {
                var share = each.multiply(money.denominator.divide(voters));
                money.changeAll(left -> share.subtract(left));
                phragmen(committee, budget, money);
            }
            case "approval" -> {
                var worth = zero(committee);
                for (var c = 0; c < supporters.length; c++) {
                    worth[c] = Fraction.of(supporters[c]);
                }
                while (committee.elected.size() < committee.seats) {
                    committee.electBest(worth, "committee.approvals");
                }
            }
            default -> {}
        }
        return committee.tally("equal-shares", List.of());
    }

    /** Elects whoever has the lowest price; false if nobody can be paid for. */
    private static boolean shared(
            Committee committee, Budget budget, Purses money, long[] supporters) {
        var offers = new ArrayList<EqualShares.Offer>();
        for (var c : committee.left()) {
            var offer = EqualShares.offer(money, budget, c, supporters[c], BigInteger.ONE);
            if (offer != null) {
                offers.add(offer);
            }
        }
        if (offers.isEmpty()) {
            return false;
        }
        offers.sort(Comparator.comparing(EqualShares.Offer::fraction));
        var best = offers.getFirst();
        var worth = zero(committee);
        offers.forEach(offer -> worth[offer.project()] = offer.fraction());
        var tied =
                offers.stream()
                        .filter(o -> o.compare(best) == 0)
                        .map(EqualShares.Offer::project)
                        .toList();
        var chosen = committee.lots.first(tied);
        var price = best.fraction().decimals(5);
        committee.elect(
                tied, Sentence.of("committee.shares", committee.stages.name(chosen), price), worth);
        EqualShares.pay(
                money,
                offers.stream().filter(o -> o.project() == chosen).findFirst().orElseThrow());
        return true;
    }

    private static Fraction[] zero(Committee committee) {
        var worth = new Fraction[committee.contest.candidates().size()];
        Arrays.fill(worth, Fraction.ZERO);
        return worth;
    }
}
