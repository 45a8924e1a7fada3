package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;

/** RCTab's generic form: a column for each candidate, a row for each record, ranks in the cells. */
final class CvrCsv {
    private final CvrPapers papers;
    private final CvrSource source;

    CvrCsv(CvrPapers papers, CvrSource source) {
        this.papers = papers;
        this.source = source;
    }

    void read(byte[] file) {
        var rows = new CsvRows(file, ',', '"');
        var header = rows.next();
        if (header == null || header.size() < source.firstColumn()) {
            throw rows.ended("a header with a candidate in column " + source.firstColumn());
        }
        var candidates = new ArrayList<Integer>();
        for (var cell : header.subList(source.firstColumn() - 1, header.size())) {
            candidates.add(candidate(cell));
        }
        for (var skipped = 2; skipped < source.firstRow(); skipped++) {
            rows.next();
        }
        for (var row = rows.next(); row != null; row = rows.next()) {
            var cells = row;
            papers.add(marks(row, candidates), by -> slice(cells, source.column(by)));
        }
    }

    private static String slice(List<CsvRows.Cell> row, int column) {
        return column > row.size() ? "" : row.get(column - 1).text().strip();
    }

    private int candidate(CsvRows.Cell cell) {
        var name = cell.text().strip();
        if (!name.isEmpty() && name.equals(source.writeIn())) {
            return papers.writeIns();
        }
        var candidate = papers.candidate(name);
        if (candidate < 0) {
            throw cell.unreadable("a candidate of the configuration");
        }
        return candidate;
    }

    private List<CvrPapers.Mark> marks(List<CsvRows.Cell> row, List<Integer> candidates) {
        var marks = new ArrayList<CvrPapers.Mark>();
        for (var i = source.firstColumn() - 1; i < row.size(); i++) {
            var cell = row.get(i);
            if (cell.blank()) {
                continue;
            }
            var place = i - source.firstColumn() + 1;
            if (place >= candidates.size()) {
                throw cell.unreadable("the end of the line: the header names no candidate here");
            }
            var text = cell.text().strip();
            var rank = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
            if (!papers.rankAllowed(rank)) {
                throw cell.unreadable(papers.ranksAllowed());
            }
            marks.add(new CvrPapers.Mark(rank, candidates.get(place)));
        }
        return marks;
    }
}
