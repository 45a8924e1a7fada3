package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranked ballots, equal ones grouped under their number.
 *
 * <p>Three different things stay apart: candidates on an equal rank, a rank left empty, and
 * candidates not ranked at all. Memory is four bytes a mark and some twenty a group, so a million
 * ballots take a few megabytes.
 */
public final class Ballots {

    /** More candidates than any ballot paper holds, few enough for a table of pairs. */
    public static final int MAX_CANDIDATES = 5_000;

    /** An empty rank among the marks. */
    static final int SKIPPED = Integer.MIN_VALUE;

    final int candidates;
    final int groups;
    final int[] start;
    final int[] marks;
    final long[] weights;

    private Ballots(int candidates, int groups, int[] start, int[] marks, long[] weights) {
        this.candidates = candidates;
        this.groups = groups;
        this.start = start;
        this.marks = marks;
        this.weights = weights;
    }

    /** How many candidates the marks refer to. */
    public int candidates() {
        return candidates;
    }

    /** How many different ballots there are. */
    public int groups() {
        return groups;
    }

    /** How many equal ballots the group stands for. */
    public long weight(int group) {
        return weights[group];
    }

    /** All ballots, blank ones included. */
    public BigInteger total() {
        var sum = BigInteger.ZERO;
        var part = 0L;
        for (var i = 0; i < groups; i++) {
            var next = part + weights[i];
            if (next < 0) {
                sum = sum.add(BigInteger.valueOf(part));
                next = weights[i];
            }
            part = next;
        }
        return sum.add(BigInteger.valueOf(part));
    }

    /**
     * One group's ranks from the first to the last, each with the candidates on it; an empty list
     * is a rank left empty.
     */
    public List<List<Integer>> ranks(int group) {
        var ranks = new ArrayList<List<Integer>>();
        for (var i = start[group]; i < start[group + 1]; i++) {
            var mark = marks[i];
            if (mark == SKIPPED) {
                ranks.add(new ArrayList<>());
            } else if (mark >= 0) {
                ranks.add(new ArrayList<>(List.of(mark)));
            } else {
                ranks.getLast().add(~mark);
            }
        }
        return ranks;
    }

    /**
     * The same ballots without some candidates, who keep their numbers; the others move up, blank
     * ranks stay.
     */
    Ballots without(boolean[] withdrawn) {
        var builder = new Builder(candidates);
        var kept = new int[longest()];
        for (var group = 0; group < groups; group++) {
            var length = 0;
            var opened = false;
            for (var i = start[group]; i < start[group + 1]; i++) {
                var mark = marks[i];
                if (mark == SKIPPED) {
                    kept[length++] = mark;
                    continue;
                }
                opened = mark < 0 && opened;
                var candidate = mark < 0 ? ~mark : mark;
                if (!withdrawn[candidate]) {
                    kept[length++] = opened ? ~candidate : candidate;
                    opened = true;
                }
            }
            builder.addMarks(weights[group], kept, length);
        }
        return builder.build();
    }

    int longest() {
        var longest = 0;
        for (var group = 0; group < groups; group++) {
            longest = Math.max(longest, start[group + 1] - start[group]);
        }
        return longest;
    }

    /** Collects ballots and groups the equal ones. */
    public static final class Builder {
        private final int candidates;
        private int groups;
        private int[] start = new int[1025];
        private int[] marks = new int[4096];
        private long[] weights = new long[1024];
        private int[] hashes = new int[1024];
        private int[] table = new int[4096];
        private final int[] seen;
        private int seenStamp;

        /**
         * @throws IllegalArgumentException beyond {@link #MAX_CANDIDATES}
         */
        public Builder(int candidates) {
            if (candidates < 0 || candidates > MAX_CANDIDATES) {
                throw new IllegalArgumentException(
                        candidates + " candidates; at most " + MAX_CANDIDATES + " are counted");
            }
            this.candidates = candidates;
            this.seen = new int[candidates];
        }

        /**
         * Adds so many equal ballots.
         *
         * @param ranks the candidates (from 0) on each rank; an empty list is a rank left empty
         * @throws IllegalArgumentException for an unknown candidate or one marked twice
         */
        public Builder add(long weight, List<? extends List<Integer>> ranks) {
            var length = ranks.stream().mapToInt(rank -> Math.max(1, rank.size())).sum();
            var flat = new int[length];
            var at = 0;
            for (var rank : ranks) {
                if (rank.isEmpty()) {
                    flat[at++] = SKIPPED;
                }
                for (var i = 0; i < rank.size(); i++) {
                    flat[at++] = i == 0 ? rank.get(i) : ~rank.get(i);
                }
            }
            var twice = twice(flat, length);
            if (twice >= 0) {
                throw new IllegalArgumentException("candidate " + twice + " is marked twice");
            }
            addMarks(weight, flat, length);
            return this;
        }

        /** A candidate marked twice, or -1. */
        int twice(int[] flat, int length) {
            seenStamp++;
            for (var i = 0; i < length; i++) {
                if (flat[i] == SKIPPED) {
                    continue;
                }
                var candidate = flat[i] < 0 ? ~flat[i] : flat[i];
                if (candidate >= candidates) {
                    throw new IllegalArgumentException("no candidate " + candidate);
                }
                if (seen[candidate] == seenStamp) {
                    return candidate;
                }
                seen[candidate] = seenStamp;
            }
            return -1;
        }

        void addMarks(long weight, int[] flat, int length) {
            if (weight < 0) {
                throw new IllegalArgumentException("a number of ballots is not negative");
            }
            if (weight == 0) {
                return;
            }
            var hash = hash(flat, length);
            var slot = hash & (table.length - 1);
            while (table[slot] != 0) {
                var group = table[slot] - 1;
                var fits = weights[group] <= Long.MAX_VALUE - weight;
                if (fits && hashes[group] == hash && same(group, flat, length)) {
                    weights[group] += weight;
                    return;
                }
                slot = (slot + 1) & (table.length - 1);
            }
            append(weight, flat, length, hash);
            table[slot] = groups;
            if (groups * 2 > table.length) {
                rehash();
            }
        }

        private void append(long weight, int[] flat, int length, int hash) {
            var from = start[groups];
            if (from + length > marks.length) {
                marks = Arrays.copyOf(marks, Math.max(marks.length * 2, from + length));
            }
            if (groups == weights.length) {
                weights = Arrays.copyOf(weights, groups * 2);
                hashes = Arrays.copyOf(hashes, groups * 2);
                start = Arrays.copyOf(start, groups * 2 + 1);
            }
            System.arraycopy(flat, 0, marks, from, length);
            weights[groups] = weight;
            hashes[groups] = hash;
            groups++;
            start[groups] = from + length;
        }

        private boolean same(int group, int[] flat, int length) {
            return Arrays.equals(marks, start[group], start[group + 1], flat, 0, length);
        }

        private void rehash() {
            table = new int[table.length * 4];
            for (var group = 0; group < groups; group++) {
                var slot = hashes[group] & (table.length - 1);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = group + 1;
            }
        }

        private static int hash(int[] flat, int length) {
            var hash = length;
            for (var i = 0; i < length; i++) {
                hash = (hash ^ flat[i]) * 0x9E3779B1;
                hash ^= hash >>> 15;
            }
            return hash;
        }

        public Ballots build() {
            return new Ballots(
                    candidates,
                    groups,
                    Arrays.copyOf(start, groups + 1),
                    Arrays.copyOf(marks, start[groups]),
                    Arrays.copyOf(weights, groups));
        }
    }
}
