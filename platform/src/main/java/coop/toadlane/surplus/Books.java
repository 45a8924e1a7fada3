package coop.toadlane.surplus;

import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.LocalDate;
import java.util.List;

/** Makes transactions. */
final class Books {
    private Books() {}

    /** A transaction without its lines of nothing. */
    static LedgerEntry.Posted posted(LocalDate date, String text, List<Line> lines) {
        return new LedgerEntry.Posted(
                date, text, lines.stream().filter(line -> line.amount() != 0).toList());
    }
}
