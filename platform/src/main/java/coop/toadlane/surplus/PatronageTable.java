package coop.toadlane.surplus;

import coop.toadlane.words.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A file of patronage as it came: its headings and its rows. */
record PatronageTable(List<String> columns, List<Row> rows) {
    static final int MOST = UseCheck.MOST;

    /** A row's cells and the line it begins on. */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** Either the table or the key of the sentence that says why there is none. */
    sealed interface Reading {
        record Fine(PatronageTable table) implements Reading {}

        record Unreadable(String text, Object argument) implements Reading {}
    }

    static Reading read(String text) {
        if (text.indexOf('\0') >= 0) {
            return new Reading.Unreadable("surplus.import.not-text", 0);
        }
        var form = CSVFormat.RFC4180.builder().setDelimiter(Upload.delimiter(text)).get();
        var rows = new ArrayList<Row>();
        long line = 1;
        try (var parser = CSVParser.parse(text, form)) {
            for (var record : parser) {
                rows.add(new Row(line, record.toList()));
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MOST + 1) {
                    return new Reading.Unreadable("surplus.import.too-long", MOST);
                }
            }
        } catch (UncheckedIOException | IOException broken) {
            return new Reading.Unreadable("surplus.import.broken", line);
        }
        if (rows.size() < 2) {
            return new Reading.Unreadable("surplus.import.empty", 0);
        }
        var columns = rows.getFirst().cells().stream().map(String::strip).toList();
        var filled =
                rows.subList(1, rows.size()).stream()
                        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        return new Reading.Fine(new PatronageTable(columns, filled));
    }
}
