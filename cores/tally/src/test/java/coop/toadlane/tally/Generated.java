package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Contests and broken files from a seed. */
final class Generated {
    private Generated() {}

    /**
     * Up to so many candidates; with equal ranks, empty ranks, blanks and withdrawals if {@code
     * odd}.
     */
    static Contest contest(Random random, int most, boolean odd) {
        var n = 2 + random.nextInt(most - 1);
        var candidates = new ArrayList<Candidate>();
        for (var i = 1; i <= n; i++) {
            candidates.add(new Candidate(String.valueOf(i), "Name " + (char) ('A' + i - 1)));
        }
        var builder = new Ballots.Builder(n);
        for (var i = 1 + random.nextInt(20); i > 0; i--) {
            builder.add(1 + random.nextInt(30), ranks(random, n, odd));
        }
        var withdrawn = new LinkedHashSet<String>();
        if (odd && n > 2 && random.nextInt(3) == 0) {
            withdrawn.add(String.valueOf(1 + random.nextInt(n)));
        }
        var seats = 1 + random.nextInt(n);
        return new Contest("Title", seats, candidates, withdrawn, List.of(), builder.build());
    }

    static List<List<Integer>> ranks(Random random, int n, boolean odd) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < n; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var length = (odd ? 0 : 1) + random.nextInt(odd ? n + 1 : n);
        var ranks = new ArrayList<List<Integer>>();
        for (var candidate : order.subList(0, length)) {
            if (odd && random.nextInt(12) == 0) {
                ranks.add(new ArrayList<>());
            }
            if (odd && !ranks.isEmpty() && !ranks.getLast().isEmpty() && random.nextInt(5) == 0) {
                ranks.getLast().add(candidate);
            } else {
                ranks.add(new ArrayList<>(List.of(candidate)));
            }
        }
        return ranks;
    }

    /** A few bytes changed, dropped, doubled or cut off. */
    static byte[] mangled(Random random, byte[] good) {
        var bytes = good.clone();
        for (var times = 1 + random.nextInt(3); times > 0 && bytes.length > 1; times--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789 -=[]()\"#\n\r,".charAt(random.nextInt(22));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> {
                    var longer = Arrays.copyOf(bytes, bytes.length + 1);
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    bytes = longer;
                }
                default -> {
                    var shorter = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
                    bytes = shorter;
                }
            }
        }
        return bytes;
    }
}
