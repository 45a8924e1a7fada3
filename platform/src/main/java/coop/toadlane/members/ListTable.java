package coop.toadlane.members;

import coop.toadlane.words.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A list as it stands in the file: its headings and its lines. */
record ListTable(List<String> columns, List<Row> rows) {
    static final int MOST_ROWS = 50_000;

    /** A line's cells and its place in the file. */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Either the table or the key of the sentence that says why there is none. */
    sealed interface Reading {
        record Fine(ListTable table) implements Reading {}

        record Unreadable(String text, List<Object> arguments) implements Reading {}
    }

    static Reading read(String text) {
        if (text.indexOf('\0') >= 0) {
            return new Reading.Unreadable("members.import.not-text", List.of());
        }
        var form =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(Upload.delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        try (var parser = CSVParser.parse(text, form)) {
            return read(parser);
        } catch (UncheckedIOException | IOException broken) {
            return new Reading.Unreadable("members.import.broken", List.of(line(broken)));
        }
    }

    private static Reading read(CSVParser parser) {
        var rows = new ArrayList<Row>();
        long line = 1;
        for (var record : parser) {
            rows.add(new Row(line, record.stream().map(RegisterTable::plain).toList()));
            line = parser.getCurrentLineNumber() + 1;
            if (rows.size() > MOST_ROWS + 1) {
                return new Reading.Unreadable("members.import.too-long", List.of(MOST_ROWS));
            }
        }
        if (rows.size() < 2) {
            return new Reading.Unreadable("members.import.empty", List.of());
        }
        var columns = rows.getFirst().cells().stream().map(String::strip).toList();
        var lines =
                rows.subList(1, rows.size()).stream()
                        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        return new Reading.Fine(new ListTable(columns, lines));
    }

    private static String line(Exception broken) {
        var message = String.valueOf(broken.getMessage());
        var digits = message.replaceAll("(?s).*line (\\d+).*", "$1");
        return digits.matches("\\d+") ? digits : "?";
    }
}
