package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The single transferable vote by the rules of the Electoral Reform Society of 1997, third edition;
 * the numbers below are its paragraphs.
 *
 * <p>Two decimals, cut. A surplus moves the transferable papers of the batch that made it (5.3.2),
 * each at surplus / their number or at its present value if that is less (5.3.7). Surpluses wait
 * while they cannot change who goes out next (5.2.2); as many as possible go out together (5.2.5),
 * batch by batch from the highest value (5.4). Elected is also who reaches the active vote over one
 * more than the places left (5.1.7). Ties go by the earliest difference, then by lot.
 */
final class Ers97 {
    private static final long ONE = 100;

    private final Contest contest;
    private final int seats;
    private final Lots lots;
    private final Map<String, String> options;
    private final Papers papers;
    private final Ballots ballots;
    private final Stages stages;
    private final long all;
    private final boolean[] continuing;
    private final long[] total;
    private final long[] value;
    private final int[] at;
    private final int[] holder;
    private final List<List<Integer>> held = new ArrayList<>();
    private final List<List<Integer>> lastBatch = new ArrayList<>();
    private final List<long[]> history = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private long quota;
    private long lost;

    static Tally count(Contest contest, int seats, Options options) {
        return new Ers97(contest, seats, options).count();
    }

    private Ers97(Contest contest, int seats, Options options) {
        this.contest = contest;
        this.seats = seats;
        this.lots = Lots.of(contest, options);
        options.fixed("arithmetic", "fixed point, 2 decimals, cut");
        options.fixed("ties", "earliest difference, then lots");
        this.options = options.done();
        this.papers = Papers.strict(contest, true);
        this.ballots = papers.ballots();
        this.stages = new Stages(contest);
        this.all = Math.multiplyExact(papers.valid(), ONE);
        var withdrawn = contest.withdrawnFlags();
        this.continuing = new boolean[withdrawn.length];
        this.total = new long[withdrawn.length];
        for (var c = 0; c < withdrawn.length; c++) {
            continuing[c] = !withdrawn[c];
            held.add(new ArrayList<>());
            lastBatch.add(new ArrayList<>());
        }
        this.value = new long[ballots.groups];
        Arrays.fill(value, ONE);
        this.holder = new int[ballots.groups];
        this.at = Arrays.copyOf(ballots.start, ballots.groups);
    }

    private Tally count() {
        var groups = new ArrayList<Integer>();
        for (var group = 0; group < ballots.groups; group++) {
            groups.add(group);
        }
        hand(groups);
        recalculate();
        var first = text(quota);
        stages.note("stv.start", papers.valid(), seats, first);
        electThoseWhoReach(0);
        close();
        while (vacancies() > 0 && !left().isEmpty()) {
            if (left().size() <= vacancies()) {
                deem(left());
            } else {
                next();
            }
            close();
        }
        return new Tally(
                "ers97",
                options,
                stages.winners(),
                first,
                BigInteger.valueOf(papers.valid()),
                papers.invalid(),
                stages.stages(),
                stages.ties(),
                List.of());
    }

    /**
     * 5.2: a surplus moves unless it can wait, else the lowest go out; if that leaves as many as
     * places, they are in.
     */
    private void next() {
        var goers = goers();
        if (goers.isEmpty()) {
            transferSurplus();
            return;
        }
        if (surpluses() > 0) {
            stages.note("ers97.deferred", text(surpluses()));
        }
        for (var goer : goers) {
            stages.note("stv.excluded", stages.name(goer), text(total[goer]));
            stages.exclude(goer);
            continuing[goer] = false;
        }
        if (left().size() == vacancies()) {
            deem(left());
        } else {
            exclude(goers);
        }
    }

    private int vacancies() {
        return seats - elected.size();
    }

    private List<Integer> left() {
        var left = new ArrayList<Integer>();
        for (var c = 0; c < continuing.length; c++) {
            if (continuing[c]) {
                left.add(c);
            }
        }
        return left;
    }

    private long surplus(int candidate) {
        return Math.max(0, total[candidate] - quota);
    }

    private long surpluses() {
        return elected.stream().mapToLong(this::surplus).sum();
    }

    private void deem(List<Integer> rest) {
        rest.sort(bySize());
        stages.note("stv.deemed", stages.names(rest));
        rest.forEach(this::elect);
    }

    private void elect(int candidate) {
        continuing[candidate] = false;
        elected.add(candidate);
        stages.elect(candidate);
    }

    /**
     * 5.1.6 and 5.4.8: what is valid and still transferable, over one more than the seats, rounded
     * up to 0.01.
     */
    private void recalculate() {
        quota = Math.ceilDiv(all - lost, seats + 1L);
    }

    /** Lays groups on the piles of their next continuing candidates, as one batch. */
    private void hand(List<Integer> groups) {
        var received = new ArrayList<List<Integer>>();
        for (var c = 0; c < total.length; c++) {
            received.add(new ArrayList<>());
        }
        for (var group : groups) {
            var worth = Math.multiplyExact(value[group], ballots.weights[group]);
            var to = next(group);
            if (to < 0) {
                lost += worth;
            } else {
                received.get(to).add(group);
                holder[group] = to;
                total[to] += worth;
            }
        }
        for (var c = 0; c < total.length; c++) {
            if (!received.get(c).isEmpty()) {
                held.get(c).addAll(received.get(c));
                lastBatch.set(c, received.get(c));
            }
        }
        history.add(total.clone());
    }

    private int next(int group) {
        var end = ballots.start[group + 1];
        while (at[group] < end && !continuing[ballots.marks[at[group]]]) {
            at[group]++;
        }
        return at[group] == end ? -1 : ballots.marks[at[group]];
    }

    /** 5.1.7, 5.3.13, 5.4.9, with 5.6.2 where too few places are left for equals. */
    private void electThoseWhoReach(long waiting) {
        while (vacancies() > 0) {
            var left = left();
            var most = left.stream().mapToLong(c -> total[c]).max().orElse(0);
            var active = left.stream().mapToLong(c -> total[c]).sum() + surpluses() + waiting;
            if (most == 0 || (most < quota && most * (vacancies() + 1L) < active)) {
                return;
            }
            var tied = new ArrayList<>(left.stream().filter(c -> total[c] == most).toList());
            tied.sort(bySize());
            if (tied.size() > vacancies()
                    && !apart(tied.get(vacancies() - 1), tied.get(vacancies()))) {
                return;
            }
            stages.note("stv.elected", stages.name(tied.getFirst()), text(most));
            elect(tied.getFirst());
        }
    }

    private boolean apart(int one, int other) {
        return history.stream().anyMatch(then -> then[one] != then[other]);
    }

    /**
     * 5.2.2 and 5.2.5: as many of the lowest as cannot reach the next, surpluses counted; none if a
     * surplus must move.
     */
    private List<Integer> goers() {
        var order = left();
        order.sort(bySize().reversed());
        var sum = surpluses();
        var most = 0;
        for (var i = 0; i < order.size() - vacancies(); i++) {
            sum += total[order.get(i)];
            if (sum <= total[order.get(i + 1)]) {
                most = i + 1;
            }
        }
        if (most > 0 && total[order.get(most - 1)] == total[order.get(most)]) {
            var votes = total[order.get(most)];
            var tied = order.stream().filter(c -> total[c] == votes).toList();
            report(tied, order.get(most - 1), order.get(most), "tie.excluded.");
        }
        return List.copyOf(order.subList(0, most));
    }

    private void report(List<Integer> tied, int chosen, int next, String kind) {
        var names = stages.names(tied);
        for (var i = 0; i < history.size(); i++) {
            if (history.get(i)[chosen] != history.get(i)[next]) {
                stages.tie(tied, chosen, Sentence.of(kind + "first", names, stages.name(chosen)));
                return;
            }
        }
        stages.tie(tied, chosen, Sentence.of(kind + "lot", names, stages.name(chosen)));
    }

    /** 5.3. */
    private void transferSurplus() {
        var order = new ArrayList<>(elected.stream().filter(c -> surplus(c) > 0).toList());
        order.sort(bySize());
        var donor = order.getFirst();
        if (order.size() > 1 && surplus(order.get(1)) == surplus(donor)) {
            var tied = order.stream().filter(c -> surplus(c) == surplus(donor)).toList();
            report(tied, donor, order.get(1), "tie.surplus.");
        }
        var surplus = surplus(donor);
        stages.note("stv.surplus", stages.name(donor), text(surplus));
        var transferable = lastBatch.get(donor).stream().filter(group -> next(group) >= 0).toList();
        var number = transferable.stream().mapToLong(group -> ballots.weights[group]).sum();
        var worth = transferable.stream().mapToLong(g -> ballots.weights[g] * value[g]).sum();
        if (worth > surplus) {
            transferable.forEach(group -> value[group] = surplus / number);
        }
        total[donor] = quota;
        lost += surplus - transferable.stream().mapToLong(g -> ballots.weights[g] * value[g]).sum();
        hand(transferable);
        electThoseWhoReach(0);
    }

    /** 5.4: batch by batch from the highest value; election is tested after each. */
    private void exclude(List<Integer> goers) {
        var batches = new TreeMap<Long, List<Integer>>(Comparator.reverseOrder());
        for (var goer : goers) {
            for (var group : held.get(goer)) {
                batches.computeIfAbsent(value[group], key -> new ArrayList<>()).add(group);
            }
        }
        for (var batch : batches.values()) {
            var before = lost;
            for (var group : batch) {
                total[holder[group]] -= ballots.weights[group] * value[group];
            }
            hand(batch);
            if (lost > before && elected.isEmpty()) {
                recalculate();
                stages.note("ers97.quota", text(quota));
            }
            electThoseWhoReach(goers.stream().mapToLong(c -> total[c]).sum());
            if (vacancies() == 0) {
                return;
            }
        }
    }

    /**
     * Most votes first; equal ones by the earliest difference, then by lots, where the first has
     * the most.
     */
    private Comparator<Integer> bySize() {
        return (a, b) -> {
            if (total[a] != total[b]) {
                return Long.compare(total[b], total[a]);
            }
            for (var then : history) {
                if (then[a] != then[b]) {
                    return Long.compare(then[b], then[a]);
                }
            }
            return Integer.compare(lots.place(a), lots.place(b));
        };
    }

    private void close() {
        stages.close(total, all, this::text);
    }

    private String text(long amount) {
        return Piles.fixed(amount, 2);
    }
}
