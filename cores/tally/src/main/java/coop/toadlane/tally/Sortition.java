package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drawing people by lot so that anybody who knows the seed can draw them again: within a stratum
 * those whose SHA-256 of {@code seed:id} is smallest are drawn. The seed is to be committed to
 * before the list is closed, or to come from an event after it, else whoever knows both can choose.
 */
public final class Sortition {
    private Sortition() {}

    /**
     * A draw.
     *
     * @param seed what it was drawn with
     * @param seats how many each stratum has
     * @param drawn ids by stratum, in the order drawn
     */
    public record Draw(String seed, Map<String, Integer> seats, Map<String, List<String>> drawn) {
        /** Everybody drawn, stratum after stratum. */
        public List<String> all() {
            return drawn.values().stream().flatMap(List::stream).toList();
        }
    }

    /**
     * Draws from strata, each having seats in proportion to its people: by largest remainder, equal
     * remainders to the stratum named first. One stratum is a plain draw.
     *
     * @param strata ids by stratum, in a fixed order; nobody in two
     * @throws IllegalArgumentException if there are more seats than people, or somebody stands
     *     twice
     */
    public static Draw draw(String seed, Map<String, List<String>> strata, int seats) {
        var everybody = new HashSet<String>();
        for (var people : strata.values()) {
            for (var id : people) {
                if (!everybody.add(id)) {
                    throw new IllegalArgumentException("twice on the list: " + id);
                }
            }
        }
        if (seats < 0 || seats > everybody.size()) {
            throw new IllegalArgumentException(seats + " cannot be drawn from " + everybody.size());
        }
        var perStratum = seats(strata, seats, everybody.size());
        var drawn = new LinkedHashMap<String, List<String>>();
        strata.forEach((name, people) -> {
            var order = new ArrayList<>(people);
            order.sort(Comparator.comparing(id -> Lots.drawn(seed, id)));
            drawn.put(name, List.copyOf(order.subList(0, perStratum.getOrDefault(name, 0))));
        });
        return new Draw(
                seed, Collections.unmodifiableMap(perStratum), Collections.unmodifiableMap(drawn));
    }

    private static Map<String, Integer> seats(
            Map<String, List<String>> strata, int seats, int people) {
        var given = new LinkedHashMap<String, Integer>();
        var remainders = new LinkedHashMap<String, BigInteger>();
        var left = seats;
        for (var stratum : strata.entrySet()) {
            var product =
                    BigInteger.valueOf(stratum.getValue().size())
                            .multiply(BigInteger.valueOf(seats));
            var whole = product.divideAndRemainder(BigInteger.valueOf(Math.max(1, people)));
            given.put(stratum.getKey(), whole[0].intValueExact());
            remainders.put(stratum.getKey(), whole[1]);
            left -= whole[0].intValueExact();
        }
        var order = new ArrayList<>(remainders.keySet());
        order.sort(
                Comparator.comparing(
                                (String name) -> remainders.getOrDefault(name, BigInteger.ZERO))
                        .reversed());
        for (var name : order.subList(0, left)) {
            given.merge(name, 1, Integer::sum);
        }
        return given;
    }
}
