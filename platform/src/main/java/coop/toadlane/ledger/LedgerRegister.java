package coop.toadlane.ledger;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes accounts and postings: two statements for a sheet's transactions, however many. */
@Component
class LedgerRegister implements Register {
    private final JdbcTemplate jdbc;

    LedgerRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<? extends Entry> family() {
        return LedgerEntry.class;
    }

    private record Dated(Entered entered, LedgerEntry.Posted posted) {}

    private record Placed(Entered entered, int number, LedgerEntry.Line line) {}

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        var posted = new ArrayList<Dated>();
        for (var one : entries) {
            switch ((LedgerEntry) one.entry()) {
                case LedgerEntry.AccountOpened opened -> open(coop, opened, one);
                case LedgerEntry.Posted transaction -> posted.add(new Dated(one, transaction));
            }
        }
        if (!posted.isEmpty()) {
            jdbc.execute((Connection connection) -> {
                insertTransactions(connection, coop, posted);
                insertPostings(connection, coop, lines(posted));
                return posted.size();
            });
        }
    }

    private void open(CoopId coop, LedgerEntry.AccountOpened opened, Entered one) {
        jdbc.update(
                "insert into accounts (coop, account, name, type, minute) values (?, ?, ?, ?, ?)",
                coop.slug(),
                opened.account(),
                opened.name(),
                opened.type().name(),
                one.minute());
    }

    private static List<Placed> lines(List<Dated> posted) {
        var lines = new ArrayList<Placed>();
        for (var one : posted) {
            int number = 0;
            for (var line : one.posted().lines()) {
                lines.add(new Placed(one.entered(), number++, line));
            }
        }
        return lines;
    }

    private static void insertTransactions(Connection connection, CoopId coop, List<Dated> posted)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into transactions (coop, minute, place, date, text)
                        select ?, minute, place, date, text
                        from unnest(?::bigint[], ?::integer[], ?::date[], ?::text[])
                            as new (minute, place, date, text)
                        """)) {
            statement.setString(1, coop.slug());
            statement.setArray(2, bigints(connection, posted, one -> one.entered().minute()));
            statement.setArray(3, integers(connection, posted, one -> one.entered().place()));
            statement.setArray(4, texts(connection, posted, one -> one.posted().date()));
            statement.setArray(5, texts(connection, posted, one -> one.posted().text()));
            statement.executeUpdate();
        }
    }

    private static void insertPostings(Connection connection, CoopId coop, List<Placed> lines)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into postings (coop, minute, place, line, account, amount, currency,
                                              member)
                        select ?, minute, place, line, account, amount, currency, member
                        from unnest(?::bigint[], ?::integer[], ?::integer[], ?::text[], ?::bigint[],
                                    ?::text[], ?::integer[])
                            as new (minute, place, line, account, amount, currency, member)
                        """)) {
            statement.setString(1, coop.slug());
            statement.setArray(2, bigints(connection, lines, one -> one.entered().minute()));
            statement.setArray(3, integers(connection, lines, one -> one.entered().place()));
            statement.setArray(4, integers(connection, lines, one -> one.number()));
            statement.setArray(5, texts(connection, lines, one -> one.line().account()));
            statement.setArray(6, bigints(connection, lines, one -> one.line().amount()));
            statement.setArray(7, texts(connection, lines, one -> one.line().currency()));
            statement.setArray(8, integers(connection, lines, one -> one.line().member()));
            statement.executeUpdate();
        }
    }

    private interface Column<T> {
        @org.jspecify.annotations.Nullable
        Object of(T row);
    }

    private static <T> Array bigints(Connection connection, List<T> rows, Column<T> column)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(column::of).toArray());
    }

    private static <T> Array integers(Connection connection, List<T> rows, Column<T> column)
            throws SQLException {
        return connection.createArrayOf("integer", rows.stream().map(column::of).toArray());
    }

    private static <T> Array texts(Connection connection, List<T> rows, Column<T> column)
            throws SQLException {
        return connection.createArrayOf(
                "text", rows.stream().map(row -> String.valueOf(column.of(row))).toArray());
    }
}
