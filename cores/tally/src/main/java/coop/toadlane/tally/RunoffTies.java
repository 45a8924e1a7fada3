package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Who goes out, or is elected, of those with equal votes in an instant runoff.
 *
 * <p>{@code lots} and {@code previous} use the project's own lots. The others are RCTab's tie
 * modes: {@code order} (the earlier in the list is the better), {@code permutation} (the same with
 * a list shuffled once from the seed), {@code random} (each time drawn from the seed), {@code
 * previous-random}; they draw with the generator that the Java platform specifies for {@link
 * Random}, from the names in their order, so that a published seed gives the same result there.
 * With {@code ask} and {@code previous-ask} a tie is refused: somebody has to choose another mode.
 */
final class RunoffTies {
    private final boolean previous;
    private final boolean own;
    private final Lots lots;
    private final List<String> names;
    private final Irv.Marks marks;
    private final boolean shuffled;
    private final boolean drawn;
    private final boolean asks;
    private final long seed;
    private int[] place = new int[0];
    private @Nullable Random random;

    private RunoffTies(String mode, Lots lots, List<String> names, Irv.Marks marks, long seed) {
        this.marks = marks;
        this.own = mode.equals("lots") || mode.equals("previous");
        this.previous = mode.startsWith("previous");
        this.drawn = mode.endsWith("random");
        this.asks = mode.endsWith("ask");
        this.shuffled = mode.equals("permutation");
        this.lots = lots;
        this.names = names;
        this.seed = seed;
    }

    /**
     * @param marks what is no candidate has no place in a shuffled list
     */
    static RunoffTies of(Contest contest, Irv.Marks marks, Options options) {
        var mode =
                options.choice(
                        "ties",
                        "lots",
                        "previous",
                        "order",
                        "random",
                        "previous-random",
                        "permutation",
                        "ask",
                        "previous-ask");
        var names =
                contest.candidates().stream()
                        .map(c -> c.name().isBlank() ? c.id() : c.name())
                        .toList();
        if (mode.equals("lots") || mode.equals("previous")) {
            return new RunoffTies(mode, Lots.of(contest, options), names, marks, 0);
        }
        var seed = 0L;
        if (!mode.equals("order") && !mode.endsWith("ask")) {
            var text = options.text("seed", "");
            if (!text.matches("-?[0-9]{1,18}")) {
                throw new BadField("seed", "a whole number, as ties=" + mode + " needs", text);
            }
            seed = Long.parseLong(text);
        }
        options.fixed(
                "lots",
                mode.endsWith("ask")
                        ? "none"
                        : mode.equals("order") ? "candidates" : "java.util.Random from seed");
        return new RunoffTies(mode, Lots.none(contest), names, marks, seed);
    }

    /** Begins a count: what is drawn is drawn again from the seed. */
    void begin() {
        random = drawn ? new Random(seed) : null;
        var order = new ArrayList<Integer>();
        for (var c = 0; c < names.size(); c++) {
            if (c != marks.overvote() && c != marks.writeIns()) {
                order.add(c);
            }
        }
        if (shuffled) {
            order.sort(Comparator.comparing(names::get));
            Collections.shuffle(order, new Random(seed));
        }
        place = new int[names.size()];
        Arrays.fill(place, names.size());
        for (var i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
    }

    /** Whether two who are left with equal votes are decided at once, as RCTab does. */
    boolean decidesLastTwo() {
        return !own;
    }

    /**
     * One of the tied.
     *
     * @param best whether somebody is to be elected, not excluded
     * @param history totals of earlier rounds
     */
    Chosen choose(List<Integer> tied, boolean best, List<long[]> history) {
        var left = tied;
        for (var i = history.size() - 1; previous && i >= 0 && left.size() > 1; i--) {
            var then = history.get(i);
            var votes = left.stream().mapToLong(c -> then[c]);
            var extreme = (best ? votes.max() : votes.min()).orElseThrow();
            left = left.stream().filter(c -> then[c] == extreme).toList();
        }
        if (left.size() == 1) {
            return new Chosen(left.getFirst(), false);
        }
        if (asks) {
            var tiedNames = String.join(", ", left.stream().map(names::get).toList());
            throw new BadField(
                    "ties", "a way to decide without asking, for there is a tie", tiedNames);
        }
        var compared = previous && !history.isEmpty();
        return new Chosen(own ? lots.first(left) : drawn(left, best, compared), true);
    }

    /** Whom it fell on, and whether by lot. */
    record Chosen(int candidate, boolean byLot) {}

    private int drawn(List<Integer> tied, boolean best, boolean compared) {
        if (random == null) {
            var order = Comparator.<Integer>comparingInt(c -> place[c]);
            return (best ? tied.stream().min(order) : tied.stream().max(order)).orElseThrow();
        }
        var sorted = new ArrayList<>(tied);
        sorted.sort(Comparator.comparing(names::get));
        if (compared) {
            // RCTab keeps those it has compared in a hash set; its order is followed.
            var spread = Math.max(16, Integer.highestOneBit(tied.size() * 4 / 3) * 2) - 1;
            sorted.sort(Comparator.comparingInt(c -> bucket(names.get(c)) & spread));
        }
        // The generator's 53 random bits as a share of 1, in whole numbers.
        var bits = ((long) (random.nextInt() >>> 6) << 27) + (random.nextInt() >>> 5);
        var index = Math.multiplyHigh(bits << 10, (long) sorted.size() << 1);
        return sorted.get((int) index);
    }

    private static int bucket(String name) {
        var hash = name.hashCode();
        return hash ^ (hash >>> 16);
    }
}
