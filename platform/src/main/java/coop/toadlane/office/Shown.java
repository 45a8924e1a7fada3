package coop.toadlane.office;

import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.util.stream.Stream;

/**
 * A register as it stands, for the public record: whoever checks compares it with what the minutes
 * give. A room declares a bean for each table of the record that it keeps.
 */
public interface Shown {
    /** How many rows to fetch at a time: {@code jdbc.sql(..).withFetchSize(Shown.PORTION)}. */
    int PORTION = 2000;

    Table table();

    /**
     * Who may read it. Every entry it is made from must be open to them too, or they could not
     * check it.
     */
    Openness openness();

    /**
     * The rows in the table's order, read within the caller's transaction and closed by it.
     *
     * @param sight a table of rows that each stand for one minute's entry leaves out the rows whose
     *     minute's body is not seen; other tables are open as a whole and pass it over
     */
    Stream<Row> rows(CoopId coop, Sight sight);
}
