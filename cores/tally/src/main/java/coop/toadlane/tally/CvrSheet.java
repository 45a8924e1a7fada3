package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** ES&amp;S: a row for each record, a column for each rank, a candidate in each cell. */
final class CvrSheet {
    private final CvrPapers papers;
    private final CvrSource source;

    CvrSheet(CvrPapers papers, CvrSource source) {
        this.papers = papers;
        this.source = source;
    }

    void read(Iterable<Rctab.SheetRow> rows) {
        for (var row : rows) {
            if (row.number() >= source.firstRow()) {
                papers.add(marks(row), by -> slice(row.cells(), source.column(by)));
            }
        }
    }

    private static String slice(List<String> cells, int column) {
        return column > cells.size() ? "" : cells.get(column - 1).strip();
    }

    private List<CvrPapers.Mark> marks(Rctab.SheetRow row) {
        var marks = new ArrayList<CvrPapers.Mark>();
        var cells = row.cells();
        var most = Math.min(papers.config.ranks(), CvrPapers.MOST_RANKS);
        var written = Math.max(0, cells.size() - (source.firstColumn() - 1));
        // Blank cells at the end are known to be ranks only where the configuration says how many.
        var ranks = papers.config.ranks() == Integer.MAX_VALUE ? Math.min(written, most) : most;
        for (var rank = 1; rank <= ranks; rank++) {
            var column = source.firstColumn() + rank - 1;
            var cell = column <= cells.size() ? cells.get(column - 1).strip() : "";
            if (cell.isEmpty()) {
                if (source.blankIsWriteIn()) {
                    marks.add(new CvrPapers.Mark(rank, papers.writeIns()));
                }
                continue;
            }
            var names =
                    source.delimiter().isEmpty()
                            ? new String[] {cell}
                            : cell.split(Pattern.quote(source.delimiter()), -1);
            for (var name : names) {
                mark(row.number(), column, rank, name.strip(), names.length > 1, marks);
            }
        }
        return marks;
    }

    private void mark(
            int row,
            int column,
            int rank,
            String name,
            boolean several,
            List<CvrPapers.Mark> marks) {
        if (several && (name.isEmpty() || name.equals(source.skipped()))) {
            throw new Unreadable(
                    row, column, "a candidate beside each " + source.delimiter(), "none");
        }
        if (name.equals(source.skipped())) {
            return;
        }
        if (!source.overvote().isEmpty() && name.equals(source.overvote())) {
            marks.add(new CvrPapers.Mark(rank, papers.overvote()));
        } else if (!source.writeIn().isEmpty() && name.equals(source.writeIn())) {
            marks.add(new CvrPapers.Mark(rank, papers.writeIns()));
        } else {
            var candidate = papers.candidate(name);
            if (candidate < 0) {
                throw new Unreadable(
                        row, column, "a candidate of the configuration", "'" + name + "'");
            }
            marks.add(new CvrPapers.Mark(rank, candidate));
        }
    }
}
