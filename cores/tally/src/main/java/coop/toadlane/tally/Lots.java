package coop.toadlane.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order that decides where a rule says "by lot": fixed before the count, the same for every
 * tie.
 *
 * <p>With the option {@code seed} it is the order of the SHA-256 of {@code seed:id}, so that
 * whoever knows the seed can draw it again; else the order given in the file, else that of the
 * candidates. The candidate that comes first is the one the lot falls on.
 */
final class Lots {
    private final int[] place;

    private Lots(int[] place) {
        this.place = place;
    }

    /** The order of the candidates, without a word in the options. */
    static Lots none(Contest contest) {
        var place = new int[contest.candidates().size()];
        for (var i = 0; i < place.length; i++) {
            place[i] = i;
        }
        return new Lots(place);
    }

    static Lots of(Contest contest, Options options) {
        var candidates = contest.candidates();
        var ids = candidates.stream().map(Candidate::id).toList();
        List<String> order = new ArrayList<>(ids);
        if (options.has("seed")) {
            var seed = options.text("seed", "");
            options.fixed("lots", "seed");
            order.sort(Comparator.comparing(id -> drawn(seed, id)));
        } else if (!contest.tieOrder().isEmpty()) {
            options.fixed("lots", "file");
            order = new ArrayList<>(contest.tieOrder());
            for (var id : ids) {
                if (!order.contains(id)) {
                    order.add(id);
                }
            }
        } else {
            options.fixed("lots", "candidates");
        }
        var place = new int[ids.size()];
        for (var i = 0; i < place.length; i++) {
            place[i] = order.indexOf(ids.get(i));
        }
        return new Lots(place);
    }

    static String drawn(String seed, String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where a candidate stands in the order, from 0. */
    int place(int candidate) {
        return place[candidate];
    }

    /** The one of the tied who comes first. */
    int first(List<Integer> tied) {
        return tied.stream().min(Comparator.comparingInt(this::place)).orElseThrow();
    }
}
