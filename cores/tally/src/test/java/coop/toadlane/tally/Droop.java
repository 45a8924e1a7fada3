package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The end of a reference dump: who stands where with how many votes, and who was elected or
 * excluded in which round.
 */
record Droop(String quota, Set<String> elected, Map<String, String> votes, List<String> excluded) {

    static Droop read(String text) {
        var rows = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
        var header = rows.getFirst();
        var last = rows.getLast();
        var elected = new TreeSet<String>();
        var votes = new LinkedHashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            if (header.get(i).endsWith(".vote")) {
                var id = header.get(i).substring(0, header.get(i).length() - 5);
                votes.put(id, last.get(i));
            } else if (header.get(i).endsWith(".state") && last.get(i).equalsIgnoreCase("E")) {
                elected.add(header.get(i).substring(0, header.get(i).length() - 6));
            }
        }
        return new Droop(last.get(2), elected, votes, excluded(header, rows));
    }

    /** Those excluded while the count ran; the last round's remainder is no exclusion of ours. */
    private static List<String> excluded(List<String> header, List<List<String>> rows) {
        var order = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var row : rows) {
            for (var i = 0; i < header.size() && i < row.size(); i++) {
                var state = header.get(i).endsWith(".state");
                if (state && row.get(i).equals("D") && seen.add(header.get(i))) {
                    order.add(header.get(i).substring(0, header.get(i).length() - 6));
                }
            }
        }
        return order;
    }
}
