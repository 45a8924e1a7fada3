package coop.toadlane.ledger;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in the public record, open to members. */
@Configuration(proxyBeanMethods = false)
class LedgerShown {
    private final JdbcClient jdbc;

    LedgerShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownAccounts() {
        return new TableShown(
                Table.ACCOUNTS,
                Openness.MEMBERS,
                """
                select account, name, type, minute from accounts
                where coop = :coop order by account collate "C"
                """,
                (row, _) ->
                        new Row.Account(
                                row.getString("account"),
                                row.getString("name"),
                                AccountType.valueOf(row.getString("type")),
                                row.getLong("minute")),
                jdbc);
    }

    @Bean
    Shown shownTransactions() {
        return new TableShown(
                Table.TRANSACTIONS,
                Openness.MEMBERS,
                """
                select t.minute, t.place, t.date, t.text,
                       coalesce(json_agg(json_strip_nulls(json_build_object(
                                    'account', p.account, 'amount', p.amount,
                                    'currency', p.currency, 'member', p.member)) order by p.line)
                                filter (where p.line is not null), '[]') as lines
                from transactions t left join postings p using (coop, minute, place)
                join minutes m on m.coop = t.coop and m.number = t.minute
                where t.coop = :coop and (m.openness = any (:open) or m.parties @> array[:party])
                group by t.coop, t.minute, t.place
                order by t.minute, t.place
                """,
                LedgerShown::transaction,
                jdbc);
    }

    private static Row transaction(ResultSet row, int place) throws SQLException {
        return new Row.Transaction(
                row.getLong("minute"),
                row.getInt("place"),
                row.getObject("date", LocalDate.class),
                row.getString("text"),
                List.of(Json.read(row.getString("lines"), Line[].class)));
    }

    /** Sums over all: only who sees every posting can check them. */
    @Bean
    Shown shownBalances() {
        return new TableShown(
                Table.BALANCES,
                Openness.PARTIES,
                """
                select account, currency, sum(amount)::bigint as amount from postings
                where coop = :coop group by account, currency
                order by account collate "C", currency collate "C"
                """,
                (row, _) ->
                        new Row.Balance(
                                row.getString("account"),
                                row.getString("currency"),
                                row.getLong("amount")),
                jdbc);
    }
}
