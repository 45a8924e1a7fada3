package coop.toadlane.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One count of {@link Irv}, round by round, in the order of steps of RCTab 2.0. */
final class Runoff {
    private final boolean[] out;
    private final Irv.Marks marks;
    private final int seats;
    private final int standing;
    private final RunoffRules rules;
    private final RunoffTies ties;
    private final Stages stages;
    private final RunoffPapers papers;
    private final RunoffSlices slices;
    private final long one;
    private long valid;
    private final Map<Integer, Integer> electedIn = new LinkedHashMap<>();
    private final Map<Integer, Integer> excludedIn = new LinkedHashMap<>();
    private final Map<Integer, Long> kept = new LinkedHashMap<>();
    private final List<long[]> history = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private Map<Integer, Map<Integer, Long>> moves = new LinkedHashMap<>();
    private long threshold;
    private long residue;
    private int round;

    /**
     * What a round came to, in units of the last decimal.
     *
     * @param pass which count, from 1
     * @param totals by candidate
     * @param standing who was in it, or had been elected
     * @param left by {@link RunoffPapers.Left}
     * @param moves from whom to whom papers moved when this round began; -1 is nowhere before the
     *     first round, and below 0 a {@link RunoffPapers.Left} after it
     * @param slices of the papers, where some were given
     */
    record Round(
            int pass,
            long[] totals,
            List<Integer> standing,
            long threshold,
            List<Integer> elected,
            List<Integer> excluded,
            long[] left,
            long residue,
            Map<Integer, Map<Integer, Long>> moves,
            List<RunoffSlices.Part> slices) {}

    /**
     * @param valid ballots counted in an earlier pass, or -1
     */
    Runoff(
            Contest contest,
            Ballots ballots,
            List<Ballots> slices,
            boolean[] out,
            Irv.Marks marks,
            int seats,
            RunoffRules rules,
            RunoffTies ties,
            Stages stages,
            long valid) {
        this.out = out.clone();
        this.marks = marks;
        this.seats = seats;
        this.rules = rules;
        this.ties = ties;
        this.stages = stages;
        this.valid = valid;
        this.one = BigInteger.TEN.pow(rules.decimals()).longValueExact();
        this.papers = new RunoffPapers(ballots, out, marks.overvote(), rules, one);
        this.slices =
                new RunoffSlices(
                        slices.stream()
                                .map(part ->
                                        new RunoffPapers(part, out, marks.overvote(), rules, one))
                                .toList());
        var count = 0;
        for (var c = 0; c < contest.candidates().size(); c++) {
            count += out[c] ? 0 : 1;
        }
        this.standing = count;
    }

    long valid() {
        return valid;
    }

    List<Round> rounds() {
        return rounds;
    }

    /** Counts; who is elected, in order. */
    List<Integer> count(int pass) {
        ties.begin();
        papers.start(this::moved);
        slices.start();
        if (valid < 0) {
            valid = Arrays.stream(papers.total).sum() / one + shared();
        }
        while (goesOn()) {
            round++;
            moveOn();
            var left = continuing();
            if (left.isEmpty() && !electedIn.containsValue(round - 1)) {
                break;
            }
            history.add(papers.total.clone());
            threshold(left);
            var winners = winners(left);
            var losers = List.<Integer>of();
            if (!winners.isEmpty()) {
                winners.forEach(this::elect);
            } else if (!left.isEmpty() && electedIn.size() < seats
                    || rules.untilTwo() && excludedIn.size() < standing - 2
                    || rules.several() == RunoffRules.Several.SHARE) {
                losers = losers(left);
                losers.forEach(this::exclude);
            }
            close(pass, left, winners, losers);
            losers.forEach(this::leave);
            if (rules.surpluses(seats)) {
                winners.forEach(this::leave);
            }
        }
        return List.copyOf(electedIn.keySet());
    }

    private void leave(int candidate) {
        papers.continuing[candidate] = false;
        slices.leave(candidate);
    }

    /** Papers whose first rank is shared are good where the rule could have used them. */
    private long shared() {
        return rules.overvote() == Papers.Overvote.KEEP
                ? papers.left[RunoffPapers.Left.OVERVOTED.ordinal()] / one
                : 0;
    }

    private void moved(int from, int to, long amount) {
        if (amount > 0) {
            moves.computeIfAbsent(from, any -> new LinkedHashMap<>())
                    .merge(to, amount, Math::addExact);
        }
    }

    private boolean goesOn() {
        if (round >= rules.stop()) {
            return false;
        }
        if (round == 0) {
            return true;
        }
        if (rules.untilTwo()) {
            return excludedIn.size() + electedIn.size() + 1 < standing
                    || excludedIn.containsValue(round);
        }
        if (rules.several() == RunoffRules.Several.SHARE) {
            return electedIn.isEmpty();
        }
        var realStanding = standing - (marks.writeIns() >= 0 ? 1 : 0);
        if (electedIn.size() == realStanding && seats > standing) {
            return false;
        }
        return electedIn.size() < seats || rules.surpluses(seats) && electedIn.containsValue(round);
    }

    /** Papers of those who went out, or were elected with a surplus to share, in the last round. */
    private void moveOn() {
        if (round == 1) {
            return;
        }
        moves = new LinkedHashMap<>();
        excludedIn.forEach((candidate, in) -> handOn(candidate, in));
        if (rules.surpluses(seats)) {
            electedIn.forEach((candidate, in) -> handOn(candidate, in));
            kept.replaceAll((candidate, amount) -> settled(candidate, amount));
        }
    }

    private void handOn(int candidate, int in) {
        if (in == round - 1) {
            var taken = rules.surpluses(seats) && electedIn.size() == seats;
            papers.handOn(candidate, taken, this::moved);
            slices.handOn(candidate, taken);
        }
    }

    /** What an elected candidate keeps is the threshold; cut fractions above it are nobody's. */
    private long settled(int candidate, long amount) {
        if (amount <= threshold) {
            return amount;
        }
        residue += amount - threshold;
        return threshold;
    }

    private List<Integer> continuing() {
        var left = new ArrayList<Integer>();
        for (var c = 0; c < papers.continuing.length; c++) {
            if (papers.continuing[c]) {
                left.add(c);
            }
        }
        return left;
    }

    private void threshold(List<Integer> left) {
        var anew =
                round == 1
                        || seats == 1
                                && rules.several() != RunoffRules.Several.SHARE
                                && !rules.firstRound()
                                && (!rules.untilTwo() || electedIn.isEmpty());
        if (!anew) {
            return;
        }
        var active = left.stream().mapToLong(c -> papers.total[c]).sum();
        if (rules.several() == RunoffRules.Several.SHARE) {
            threshold =
                    BigDecimal.valueOf(active)
                            .multiply(rules.share().movePointLeft(2))
                            .setScale(0, RoundingMode.DOWN)
                            .longValueExact();
            return;
        }
        var unit = rules.fraction() ? 1 : one;
        if (rules.hare()) {
            threshold = Math.max(1, Math.ceilDiv(active, seats * unit)) * unit;
        } else {
            threshold = (active / ((seats + 1) * unit) + 1) * unit;
        }
    }

    private List<Integer> winners(List<Integer> left) {
        if (marks.writeIns() >= 0
                && papers.continuing[marks.writeIns()]
                && papers.total[marks.writeIns()] > 0) {
            return List.of();
        }
        if (rules.several() == RunoffRules.Several.SHARE) {
            var all = left.stream().allMatch(c -> papers.total[c] > threshold);
            return all ? sorted(left) : List.of();
        }
        var open = seats - electedIn.size();
        if (open <= 0 || left.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Integer>();
        var most = left.stream().mapToLong(c -> papers.total[c]).max().orElseThrow();
        if (left.size() <= open) {
            found.addAll(left);
        } else if (rules.firstRound() && left.size() - 1 == seats) {
            left.stream().filter(c -> papers.total[c] == most).forEach(found::add);
        } else if (rules.several() != RunoffRules.Several.BOTTOMS_UP || seats == 1) {
            left.stream()
                    .filter(c -> papers.total[c] >= threshold && c != marks.writeIns())
                    .forEach(found::add);
        }
        var oneOfSeveral =
                found.size() > 1
                        && (rules.several() == RunoffRules.Several.ONE_A_ROUND
                                || rules.firstRound());
        var lastTwo =
                seats == 1
                        && found.isEmpty()
                        && left.size() == 2
                        && open == 1
                        && ties.decidesLastTwo();
        if (oneOfSeveral || lastTwo) {
            var tied = left.stream().filter(c -> papers.total[c] == most).toList();
            return List.of(chosen(tied, true));
        }
        return sorted(found);
    }

    private List<Integer> sorted(List<Integer> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingLong((Integer c) -> papers.total[c]).reversed())
                .toList();
    }

    private int chosen(List<Integer> tied, boolean best) {
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var earlier = history.subList(0, history.size() - 1);
        var chosen = ties.choose(tied, best, earlier);
        var key =
                best
                        ? chosen.byLot() ? "tie.elected.lot" : "tie.elected.before"
                        : chosen.byLot() ? "tie.excluded.lot" : "tie.excluded.before";
        stages.tie(
                tied,
                chosen.candidate(),
                Sentence.of(key, stages.names(tied), stages.name(chosen.candidate())));
        return chosen.candidate();
    }

    private void elect(int candidate) {
        electedIn.put(candidate, round);
        stages.elect(candidate);
        if (!rules.surpluses(seats)) {
            return;
        }
        var votes = papers.total[candidate];
        var above = votes - threshold;
        var share = above > 0 ? Piles.timesOver(above, one, votes) : 0;
        kept.put(candidate, papers.share(candidate, share));
        slices.share(candidate, share);
    }

    private void exclude(int candidate) {
        excludedIn.put(candidate, round);
        stages.exclude(candidate);
    }

    private List<Integer> losers(List<Integer> left) {
        var writeIns = marks.writeIns();
        if (writeIns >= 0 && papers.continuing[writeIns] && papers.total[writeIns] > 0) {
            return List.of(writeIns);
        }
        var below = left.stream().filter(c -> papers.total[c] < rules.minimum() * one).toList();
        if (!below.isEmpty()) {
            return below;
        }
        var together = rules.batch() ? hopeless(left) : List.<Integer>of();
        if (together.size() > 1) {
            return together;
        }
        var least = left.stream().mapToLong(c -> papers.total[c]).min().orElseThrow();
        return List.of(chosen(left.stream().filter(c -> papers.total[c] == least).toList(), false));
    }

    /** The most candidates from the lowest who together have fewer votes than the next. */
    private List<Integer> hopeless(List<Integer> left) {
        var order = new ArrayList<>(left);
        order.sort(Comparator.comparingLong(c -> papers.total[c]));
        var sum = 0L;
        var last = 0;
        var before = 0;
        for (var i = 0; i + 1 < order.size(); i++) {
            sum += papers.total[order.get(i)];
            if (sum < papers.total[order.get(i + 1)]) {
                before = last;
                last = i + 1;
            }
        }
        // Until two are left: not so many that only the winner remains.
        var tooMany = rules.untilTwo() && last + excludedIn.size() == standing - 1;
        return List.copyOf(order.subList(0, tooMany ? before : last));
    }

    private void close(int pass, List<Integer> left, List<Integer> winners, List<Integer> losers) {
        var totals = papers.total.clone();
        if (rules.surpluses(seats)) {
            kept.forEach((candidate, amount) -> {
                if (!winners.contains(candidate)) {
                    totals[candidate] = amount;
                }
            });
        }
        var active = left.stream().mapToLong(c -> papers.total[c]).sum();
        var key =
                switch (rules.several()) {
                    case SHARE -> "runoff.share";
                    case PASSES -> "irv.round";
                    case TOGETHER, ONE_A_ROUND, BOTTOMS_UP ->
                            seats == 1 ? "irv.round" : "runoff.round";
                };
        stages.note(key, figure(active), figure(threshold));
        for (var candidate : winners) {
            stages.note("stv.elected", stages.name(candidate), text(totals[candidate]));
            if (rules.surpluses(seats) && totals[candidate] > threshold) {
                stages.note(
                        "stv.surplus", stages.name(candidate), text(totals[candidate] - threshold));
            }
        }
        for (var candidate : losers) {
            stages.note("irv.excluded", stages.name(candidate), text(totals[candidate]));
        }
        stages.close(totals, valid * one, this::text);
        var shown = new ArrayList<>(left);
        if (rules.surpluses(seats)) {
            kept.keySet().stream().filter(c -> !left.contains(c)).forEach(shown::add);
        }
        rounds.add(
                new Round(
                        pass,
                        totals,
                        shown,
                        threshold,
                        winners,
                        losers,
                        papers.left.clone(),
                        residue,
                        moves,
                        slices.now(winners)));
    }

    private Object figure(long amount) {
        return rules.decimals() == 0 ? amount : text(amount);
    }

    private String text(long amount) {
        return Piles.fixed(amount, rules.decimals());
    }
}
