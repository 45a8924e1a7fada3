package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects cast vote records as ballots of a configuration's contest. */
final class CvrPapers {
    static final int MOST_RANKS = 5_000;

    final RctabConfig config;
    private final Ballots.Builder builder;
    private final Map<CvrSource.Slicing, SortedMap<String, Ballots.Builder>> slices =
            new EnumMap<>(CvrSource.Slicing.class);
    private int[] flat = new int[64];
    private long records;

    CvrPapers(RctabConfig config) {
        this.config = config;
        this.builder = new Ballots.Builder(config.candidates().size() + 1);
        config.slicings().stream()
                .filter(by -> !config.untold().contains(by))
                .forEach(by -> slices.put(by, new TreeMap<>()));
    }

    /** A candidate on a rank, from 1. */
    record Mark(int rank, int candidate) {}

    /** The candidate of that name or alias, or -1. */
    int candidate(String name) {
        return config.aliases().getOrDefault(name, -1);
    }

    /** What stands for write-ins that were not declared. */
    int writeIns() {
        return config.candidates().size() - 1;
    }

    /** What stands for a rank that a source calls an overvote. */
    int overvote() {
        return config.candidates().size();
    }

    boolean rankAllowed(int rank) {
        return rank >= 1 && rank <= Math.min(config.ranks(), MOST_RANKS);
    }

    String ranksAllowed() {
        return "a rank from 1 to " + Math.min(config.ranks(), MOST_RANKS);
    }

    /** One record of a source that does not tell slices; marks in any order. */
    void add(List<Mark> marks) {
        add(marks, _ -> "");
    }

    /**
     * One record.
     *
     * @param of the slice it belongs to; empty where the record does not say
     */
    void add(List<Mark> marks, Function<CvrSource.Slicing, String> of) {
        records++;
        var sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::rank));
        var length = 0;
        var rank = 0;
        for (var mark : sorted) {
            if (length + mark.rank() - rank + 1 > flat.length) {
                flat = Arrays.copyOf(flat, (flat.length + mark.rank()) * 2);
            }
            if (mark.rank() == rank) {
                flat[length++] = ~mark.candidate();
                continue;
            }
            for (rank++; rank < mark.rank(); rank++) {
                flat[length++] = Ballots.SKIPPED;
            }
            flat[length++] = mark.candidate();
        }
        builder.addMarks(1, flat, length);
        int marked = length;
        slices.forEach((by, parts) ->
                parts.computeIfAbsent(
                                of.apply(by),
                                _ -> new Ballots.Builder(config.candidates().size() + 1))
                        .addMarks(1, flat, marked));
    }

    /** The same ballots by slice. */
    List<Slice> slices() {
        var all = new ArrayList<Slice>();
        slices.forEach((by, parts) ->
                parts.forEach((name, part) -> all.add(new Slice(by, name, part.build()))));
        return all;
    }

    record Slice(CvrSource.Slicing by, String name, Ballots ballots) {}

    long records() {
        return records;
    }

    Ballots ballots() {
        return builder.build();
    }
}
