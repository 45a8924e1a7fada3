package coop.toadlane.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads ranks from a form that has a field for each candidate, {@code rank-7=1}. */
final class RankForm {
    private static final String FIELD = "rank-";
    private static final String RANK = "[1-9]\\d{0,3}";
    private static final int NOBODY = 0;

    private RankForm() {}

    /** By candidate, the rank given; what is no number names nobody, and no rank. */
    static Map<Integer, Integer> read(Map<String, String> sent) {
        var places = new HashMap<Integer, Integer>();
        sent.forEach((field, value) -> {
            if (field.startsWith(FIELD) && value.strip().matches(RANK)) {
                var candidate = field.substring(FIELD.length());
                places.put(
                        candidate.matches("[1-9]\\d{0,8}") ? Integer.parseInt(candidate) : NOBODY,
                        Integer.valueOf(value.strip()));
            }
        });
        return places;
    }

    /** Whether a rank was given that is none; a ballot without it would be another ballot. */
    static boolean unreadable(Map<String, String> sent) {
        return sent.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().startsWith(FIELD)
                                && !one.getValue().isBlank()
                                && !one.getValue().strip().matches(RANK));
    }

    /** The ranks from the first to the last; one left out is empty. */
    static List<List<Integer>> ranks(Map<Integer, Integer> places) {
        var byRank = new TreeMap<Integer, List<Integer>>();
        places.forEach((candidate, rank) ->
                byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(candidate));
        var ranks = new ArrayList<List<Integer>>();
        byRank.forEach((rank, candidates) -> {
            while (ranks.size() < rank - 1) {
                ranks.add(List.of());
            }
            ranks.add(candidates.stream().sorted().toList());
        });
        return ranks;
    }

    /** By candidate, the rank on a ballot. */
    static Map<Integer, Integer> places(List<List<Integer>> ranks) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < ranks.size(); i++) {
            int rank = i + 1;
            ranks.get(i).forEach(candidate -> places.put(candidate, rank));
        }
        return places;
    }
}
