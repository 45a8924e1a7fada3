package coop.toadlane.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180, record by record: quoted fields, doubled quotes, CRLF or LF, line breaks inside.
 */
final class Csv {
    private static final int LONGEST_FIELD = 100_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private int line = 1;
    private int column;
    private int ahead = -2;

    Csv(Reader in) {
        this.in = in;
    }

    /** One record and the line it begins on. */
    record Row(int line, List<Field> fields) {}

    /** One field and the column, in characters from 1, where it begins. */
    record Field(int column, String text) {}

    /** What is wrong in a file, and where: columns count characters from 1. */
    static final class Malformed extends Exception {
        Malformed(int line, int column, String what) {
            super("line " + line + ", column " + column + ": " + what);
        }
    }

    /** The next record, null at the end. Empty lines are passed over. */
    @Nullable Row next() throws IOException, Malformed {
        if (line == 1 && column == 0 && peek() == BYTE_ORDER_MARK) {
            ahead = -2;
        }
        while (peek() == '\n' || peek() == '\r') {
            take();
        }
        if (peek() < 0) {
            return null;
        }
        var start = line;
        var fields = new ArrayList<Field>();
        while (true) {
            fields.add(field());
            var end = peek();
            if (end != ',') {
                endOfRow();
                return new Row(start, fields);
            }
            take();
        }
    }

    private Field field() throws IOException, Malformed {
        var start = column + 1;
        return new Field(start, peek() == '"' ? quoted() : bare());
    }

    private String bare() throws IOException, Malformed {
        var text = new StringBuilder();
        while (peek() >= 0 && peek() != ',' && peek() != '\n' && peek() != '\r') {
            if (peek() == '"') {
                throw new Malformed(line, column + 1, "a quote inside a field that is not quoted");
            }
            append(text, take());
        }
        return text.toString();
    }

    private String quoted() throws IOException, Malformed {
        var startLine = line;
        var startColumn = column + 1;
        take();
        var text = new StringBuilder();
        while (true) {
            var c = take();
            if (c < 0) {
                throw new Malformed(startLine, startColumn, "a quoted field that never ends");
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            }
            append(text, c);
        }
        if (peek() >= 0 && peek() != ',' && peek() != '\n' && peek() != '\r') {
            throw new Malformed(line, column + 1, "text after the closing quote");
        }
        return text.toString();
    }

    private void append(StringBuilder text, int c) throws Malformed {
        if (text.length() == LONGEST_FIELD) {
            throw new Malformed(line, column, "a field longer than " + LONGEST_FIELD);
        }
        text.append((char) c);
    }

    private void endOfRow() throws IOException, Malformed {
        if (peek() == '\r') {
            take();
            if (peek() >= 0 && peek() != '\n') {
                throw new Malformed(line, column, "a carriage return alone");
            }
        }
        take();
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        var c = peek();
        ahead = c < 0 ? c : -2;
        if (c == '\n') {
            line++;
            column = 0;
        } else if (c >= 0) {
            column++;
        }
        return c;
    }
}
