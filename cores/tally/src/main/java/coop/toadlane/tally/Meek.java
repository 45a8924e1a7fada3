package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Meek's method (Hill, Wichmann, Woodall, Algorithm 123, 1987): those elected keep just so much of
 * every vote that they stay at the quota, the rest runs on, and the quota falls as votes run out.
 *
 * <p>{@code meek-prf} is the reference Meek rule of the Proportional Representation Foundation:
 * nine decimals, rounded up, omega 0.000001, ties by an order fixed beforehand. {@code meek-exact}
 * counts in fractions with omega 10^-12. Equal ranks count as {@link Sharing} says.
 */
final class Meek {
    private final String rule;
    private final int seats;
    private final Contest contest;
    private final MeekVotes arithmetic;
    private final Lots lots;
    private final Map<String, String> options;
    private final Stages stages;
    private final Ballots ballots;
    private final BigInteger invalid;
    private final BigInteger omega;
    private final boolean[] hopeful;
    private final boolean[] elected;
    private final BigInteger[] keep;
    private BigInteger[] votes;
    private BigInteger quota = BigInteger.ZERO;
    private BigInteger surplus = BigInteger.ZERO;
    private int vacancies;

    static Tally prf(Contest contest, int seats, Options options) {
        options.fixed("arithmetic", "fixed point, 9 decimals, rounded up");
        options.fixed("omega", "0.000001");
        return new Meek("meek-prf", contest, seats, options).count();
    }

    static Tally exact(Contest contest, int seats, Options options) {
        options.fixed("arithmetic", "exact votes, keep factors of 18 decimals, rounded up");
        options.fixed("omega", "0.000000000001");
        return new Meek("meek-exact", contest, seats, options).count();
    }

    private Meek(String rule, Contest contest, int seats, Options options) {
        this.rule = rule;
        this.contest = contest;
        this.seats = seats;
        this.vacancies = seats;
        this.lots = Lots.of(contest, options);
        var orders = options.choice("equal-ranks", "orders", "split").equals("orders");
        var sharing = orders ? Sharing.ORDERS : Sharing.SPLIT;
        this.options = options.done();
        this.stages = new Stages(contest);
        var standing = contest.standingBallots();
        this.ballots = Papers.marked(standing);
        this.invalid = standing.total().subtract(ballots.total());
        var fixed = rule.equals("meek-prf");
        this.arithmetic =
                fixed ? new MeekFixed(ballots, sharing) : new MeekRational(ballots, seats, sharing);
        this.omega = arithmetic.unit().divide(BigInteger.TEN.pow(fixed ? 6 : 12));
        var withdrawn = contest.withdrawnFlags();
        this.hopeful = new boolean[withdrawn.length];
        this.elected = new boolean[withdrawn.length];
        this.keep = new BigInteger[withdrawn.length];
        for (var c = 0; c < withdrawn.length; c++) {
            hopeful[c] = !withdrawn[c];
            keep[c] = withdrawn[c] ? BigInteger.ZERO : arithmetic.keepAll();
        }
        this.votes = new BigInteger[0];
    }

    private Tally count() {
        var start = "";
        while (!complete()) {
            if (!iterate()) {
                exclude();
            }
            if (start.isEmpty()) {
                start = arithmetic.text(quota);
            }
            if (vacancies > 0 && hopefuls().size() <= vacancies) {
                var rest = hopefuls();
                rest.sort(bySize());
                if (!rest.isEmpty()) {
                    stages.note("stv.deemed", stages.names(rest));
                }
                rest.forEach(this::elect);
            }
            close();
        }
        return new Tally(
                rule,
                options,
                stages.winners(),
                start.isEmpty() ? null : start,
                ballots.total(),
                invalid,
                stages.stages(),
                stages.ties(),
                List.of());
    }

    private boolean complete() {
        return vacancies == 0 || hopefuls().isEmpty();
    }

    private List<Integer> hopefuls() {
        var found = new ArrayList<Integer>();
        for (var c = 0; c < hopeful.length; c++) {
            if (hopeful[c]) {
                found.add(c);
            }
        }
        return found;
    }

    /**
     * Distributes until somebody is elected (true) or what is above the quotas no longer matters
     * (false).
     */
    private boolean iterate() {
        BigInteger before = null;
        while (true) {
            votes = arithmetic.distribute(keep);
            var sum = Arrays.stream(votes).reduce(BigInteger.ZERO, BigInteger::add);
            quota = arithmetic.quota(sum, seats);
            if (electThoseWhoReach()) {
                adjust();
                return true;
            }
            surplus = BigInteger.ZERO;
            for (var c = 0; c < votes.length; c++) {
                if (elected[c]) {
                    surplus = surplus.add(votes[c].subtract(quota));
                }
            }
            surplus = surplus.max(BigInteger.ZERO);
            if (surplus.compareTo(omega) < 0
                    || (before != null && surplus.compareTo(before) >= 0)) {
                return false;
            }
            before = surplus;
            adjust();
        }
    }

    private boolean electThoseWhoReach() {
        var reached = new ArrayList<Integer>();
        for (var c : hopefuls()) {
            if (arithmetic.reaches(votes[c], quota)) {
                reached.add(c);
            }
        }
        reached.sort(bySize());
        for (var c : reached) {
            if (vacancies > 0) {
                elect(c);
                stages.note(
                        "meek.elected",
                        stages.name(c),
                        arithmetic.text(votes[c]),
                        arithmetic.text(quota));
            }
        }
        return !reached.isEmpty();
    }

    private void adjust() {
        for (var c = 0; c < keep.length; c++) {
            if (elected[c]) {
                keep[c] = arithmetic.next(keep[c], quota, votes[c]);
            }
        }
    }

    private void elect(int candidate) {
        hopeful[candidate] = false;
        elected[candidate] = true;
        vacancies--;
        stages.elect(candidate);
    }

    private void exclude() {
        var left = hopefuls();
        var least = left.stream().map(c -> votes[c]).min(Comparator.naturalOrder()).orElseThrow();
        var most = least.add(surplus);
        var tied = left.stream().filter(c -> votes[c].compareTo(most) <= 0).toList();
        var candidate = lots.first(tied);
        if (tied.size() > 1) {
            stages.tie(
                    tied,
                    candidate,
                    Sentence.of("tie.excluded.order", stages.names(tied), stages.name(candidate)));
        }
        stages.note("stv.excluded", stages.name(candidate), arithmetic.text(votes[candidate]));
        stages.exclude(candidate);
        hopeful[candidate] = false;
        keep[candidate] = BigInteger.ZERO;
    }

    private void close() {
        var totals = new LinkedHashMap<String, String>();
        var held = BigInteger.ZERO;
        for (var c = 0; c < votes.length; c++) {
            if (!contest.withdrawn().contains(stages.id(c))) {
                totals.put(stages.id(c), arithmetic.text(votes[c]));
                held = held.add(votes[c]);
            }
        }
        var all = ballots.total().multiply(arithmetic.unit());
        stages.close(totals, arithmetic.text(all.subtract(held)));
    }

    private Comparator<Integer> bySize() {
        return (a, b) -> {
            var compared = votes[b].compareTo(votes[a]);
            return compared != 0 ? compared : Integer.compare(lots.place(a), lots.place(b));
        };
    }
}
