package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** One ballot of a table in the making. */
final class CsvCells {
    private static final int MOST_RANKS = 5_000;
    private static final Set<String> NO = Set.of("", "0", "-", "no", "n", "false");

    private final long weight;
    private final TreeMap<Integer, List<Integer>> ranks = new TreeMap<>();
    private final Set<Integer> marked = new HashSet<>();

    CsvCells(long weight) {
        this.weight = weight;
    }

    /** A ballot read whole. */
    record Paper(long weight, List<List<Integer>> ranks) {}

    long weight() {
        return weight;
    }

    /**
     * Puts a candidate on a rank.
     *
     * @param rank from 1; 0 for none
     */
    void mark(CsvRows.Cell cell, int candidate, int rank) {
        if (rank == 0) {
            return;
        }
        if (!marked.add(candidate)) {
            throw cell.unreadable("each candidate once on a ballot");
        }
        ranks.computeIfAbsent(rank, any -> new ArrayList<>()).add(candidate);
    }

    Paper paper() {
        var list = new ArrayList<List<Integer>>();
        ranks.forEach((rank, candidates) -> {
            while (list.size() < rank - 1) {
                list.add(List.of());
            }
            list.add(candidates);
        });
        return new Paper(weight, list);
    }

    /** The rank that a cell gives, from 1; 0 for none. Points give the ranks from the most down. */
    static int rank(CsvRows.Cell cell, CsvMapping mapping) {
        var text = cell.text().strip();
        return switch (mapping.values()) {
            case RANKS -> text.isEmpty() || text.equals("-") ? 0 : whole(cell, text, 1, MOST_RANKS);
            case SCORES -> {
                var points = text.isEmpty() ? 0 : whole(cell, text, 0, mapping.max());
                yield points == 0 ? 0 : mapping.max() - points + 1;
            }
            case APPROVALS -> {
                if (mapping.marks().contains(text)) {
                    yield 1;
                }
                if (!NO.contains(text.toLowerCase(Locale.ROOT))) {
                    throw cell.unreadable("one of " + mapping.marks() + " or nothing");
                }
                yield 0;
            }
        };
    }

    private static int whole(CsvRows.Cell cell, String text, int least, int most) {
        var number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw cell.unreadable("a whole number from " + least + " to " + most);
        }
        return number;
    }
}
