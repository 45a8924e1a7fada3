package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The registers as the server shows them, each compared row by row with what the minutes give. */
final class Shown implements AutoCloseable {
    private final Map<Table, Rows> tables = new EnumMap<>(Table.class);
    private final Tallies tallies;

    private static final class Rows {
        final Stream<String> stream;
        final Iterator<String> lines;
        long row;

        Rows(Stream<String> stream) {
            this.stream = stream;
            this.lines = stream.iterator();
        }
    }

    Shown(PublicRecord record, Tallies tallies) {
        this.tallies = tallies;
        for (var table : Table.folded()) {
            record.lines(table.part()).ifPresent(lines -> tables.put(table, new Rows(lines)));
        }
    }

    /** The next row of a table must be this one. Does nothing when the table is not shown. */
    void expect(Table table, Supplier<Row> expected) {
        var rows = tables.get(table);
        if (rows == null) {
            return;
        }
        var row = expected.get();
        var line = row.line();
        rows.row++;
        if (!rows.lines.hasNext()) {
            throw wrong(
                    Check.REGISTERS,
                    "%s: row %d is missing; by the minutes it is %s",
                    table.part(),
                    rows.row,
                    line);
        }
        var shown = rows.lines.next();
        if (!shown.equals(line) && !same(table, shown, row)) {
            throw wrong(
                    Check.REGISTERS,
                    "%s: row %d is %s, but by the minutes it is %s",
                    table.part(),
                    rows.row,
                    shown,
                    line);
        }
        tallies.made(Check.REGISTERS);
    }

    /** A value may come back from a database with its properties in another order. */
    private static boolean same(Table table, String shown, Row expected) {
        try {
            return table.read(shown).equals(table.read(expected.line()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Nothing may follow the rows that were expected. */
    void end(Table table) {
        var rows = tables.get(table);
        if (rows != null && rows.lines.hasNext()) {
            throw wrong(
                    Check.REGISTERS,
                    "%s: row %d is %s, but no minute tells of it",
                    table.part(),
                    rows.row + 1,
                    rows.lines.next());
        }
    }

    @Override
    public void close() {
        tables.values().forEach(rows -> rows.stream.close());
    }
}
