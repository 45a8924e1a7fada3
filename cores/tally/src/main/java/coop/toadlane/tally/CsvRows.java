package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) from a file's bytes, record by record: quoted fields, doubled
 * quotes, line breaks within quotes, any separator and quote of one byte. Empty lines are passed
 * over.
 */
final class CsvRows {
    private final Source source;
    private final int separator;
    private final int quote;

    CsvRows(byte[] file, char separator, char quote) {
        this.source = new Source(file);
        this.separator = separator;
        this.quote = quote;
    }

    /** A field and the byte where it begins. */
    record Cell(Source source, int at, String text) {
        Unreadable unreadable(String expected) {
            var place = source.unreadable(at, expected);
            var found = text.length() > 60 ? text.substring(0, 57) + "…" : text;
            return new Unreadable(place.line, place.column, expected, "'" + found + "'");
        }

        boolean blank() {
            return text.isBlank();
        }
    }

    /** The next record, or null after the last. */
    @Nullable List<Cell> next() {
        while (!source.atEnd() && Source.isLineEnd(source.peek())) {
            lineEnd();
        }
        if (source.atEnd()) {
            return null;
        }
        var cells = new ArrayList<Cell>();
        while (true) {
            cells.add(cell());
            if (source.peek() != separator) {
                break;
            }
            source.at++;
        }
        if (!source.atEnd()) {
            lineEnd();
        }
        return cells;
    }

    Unreadable ended(String expected) {
        return source.unreadable(source.bytes.length, expected);
    }

    private Cell cell() {
        var from = source.at;
        if (source.peek() == quote && quote != 0) {
            return new Cell(source, from, quoted());
        }
        while (!Source.isLineEnd(source.peek()) && source.peek() != separator) {
            source.at++;
        }
        return new Cell(source, from, source.text(from, source.at));
    }

    private String quoted() {
        var opened = source.at++;
        var out = new StringBuilder();
        var from = source.at;
        while (true) {
            if (source.atEnd()) {
                throw source.unreadable(opened, "the quote to be closed");
            }
            if (source.peek() == quote) {
                out.append(source.text(from, source.at));
                source.at++;
                if (source.peek() != quote) {
                    break;
                }
                from = source.at;
                source.at++;
            } else if (Source.isLineEnd(source.peek())) {
                lineEnd();
            } else {
                source.at++;
            }
        }
        if (source.peek() != separator && !Source.isLineEnd(source.peek())) {
            throw source.unreadable(source.at, "a separator or the end of the line");
        }
        return out.toString();
    }

    private void lineEnd() {
        if (source.peek() == '\r'
                && source.at + 1 < source.bytes.length
                && source.bytes[source.at + 1] == '\n') {
            source.at++;
        }
        source.at++;
    }
}
