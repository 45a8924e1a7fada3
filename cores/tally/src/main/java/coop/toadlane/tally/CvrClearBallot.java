package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Clear Ballot: a column for each candidate on each rank, headed {@code
 * id:contest:rank:rule:candidate:party}, with 1 where it is marked.
 */
final class CvrClearBallot {
    private static final int FIRST = 10;
    private final CvrPapers papers;
    private final CvrSource source;

    CvrClearBallot(CvrPapers papers, CvrSource source) {
        this.papers = papers;
        this.source = source;
    }

    void read(byte[] file) {
        var rows = new CsvRows(file, ',', '"');
        var header = rows.next();
        if (header == null || header.size() <= FIRST) {
            throw rows.ended("a header with choices from column " + (FIRST + 1));
        }
        var marks = new LinkedHashMap<Integer, CvrPapers.Mark>();
        for (var i = FIRST; i < header.size(); i++) {
            var cell = header.get(i);
            var parts = cell.text().split(":", -1);
            if (parts.length != 6) {
                throw cell.unreadable("id:contest:rank:rule:candidate:party");
            }
            if (!parts[1].equals(source.contest())) {
                continue;
            }
            if (!parts[2].matches("[0-9]{1,6}")) {
                throw cell.unreadable("a rank in the third part");
            }
            var rank = Integer.parseInt(parts[2]);
            if (papers.rankAllowed(rank)) {
                marks.put(i, new CvrPapers.Mark(rank, candidate(cell, parts[4])));
            }
        }
        for (var row = rows.next(); row != null; row = rows.next()) {
            var made = new ArrayList<CvrPapers.Mark>();
            for (var mark : marks.entrySet()) {
                if (mark.getKey() >= row.size()) {
                    throw row.getLast().unreadable("as many columns as the header has");
                }
                var cell = row.get(mark.getKey());
                if (!cell.text().strip().matches("[01]")) {
                    throw cell.unreadable("1 or 0");
                }
                if (cell.text().strip().equals("1")) {
                    made.add(mark.getValue());
                }
            }
            papers.add(made);
        }
    }

    private int candidate(CsvRows.Cell cell, String name) {
        if (!name.isEmpty() && name.equals(source.writeIn())) {
            return papers.writeIns();
        }
        var candidate = papers.candidate(name);
        if (candidate < 0) {
            throw cell.unreadable("a candidate of the configuration in the fifth part");
        }
        return candidate;
    }
}
