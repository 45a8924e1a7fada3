package coop.toadlane.bench;

import java.util.Arrays;

/** Durations in nanoseconds, and their percentiles. Any number of threads may add. */
final class Samples {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    synchronized int count() {
        return count;
    }

    /** The least sample that {@code percent} of all do not exceed, in milliseconds. */
    synchronized double millis(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
