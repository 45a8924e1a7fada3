package coop.toadlane.office;

import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office's registers in the public record. */
@Configuration(proxyBeanMethods = false)
class OfficeShown {
    private final JdbcClient jdbc;

    OfficeShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Shown table(Table table, String sql, RowMapper<Row> mapper) {
        return new TableShown(table, Openness.PUBLIC, sql, mapper, jdbc);
    }

    /** What the house assumes where a rulebook is silent: in no table, but in the kinds. */
    private record PowersShown(Kinds kinds) implements Shown {
        @Override
        public Table table() {
            return Table.POWERS;
        }

        @Override
        public Openness openness() {
            return Openness.PUBLIC;
        }

        @Override
        public Stream<Row> rows(CoopId coop, Sight sight) {
            return kinds.all().stream()
                    .map(kind ->
                            new Row.Power(kind.name(), kind.power().holders(), kind.openness()));
        }
    }

    @Bean
    Shown shownPowers(Kinds kinds) {
        return new PowersShown(kinds);
    }

    @Bean
    Shown shownHandovers() {
        return table(
                Table.HANDOVERS,
                """
                select minute, old_key, new_key, note from handovers
                where coop = :coop order by minute
                """,
                (row, _) ->
                        new Row.Handover(
                                row.getLong("minute"),
                                row.getString("old_key"),
                                row.getString("new_key"),
                                row.getString("note")));
    }

    @Bean
    Shown shownCoop() {
        return table(Table.COOP, "select * from coops where slug = :coop", OfficeShown::coop);
    }

    private static Row coop(ResultSet row, int place) throws SQLException {
        return new Row.Coop(
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("blueprint"),
                row.getString("currency"),
                row.getString("origin"),
                row.getString("key"),
                row.getTimestamp("founded").toInstant());
    }

    @Bean
    Shown shownRules() {
        return table(
                Table.RULES,
                """
                select key, minute, value, authority, since from rules
                where coop = :coop order by key collate "C", minute
                """,
                (row, _) ->
                        new Row.Rule(
                                row.getString("key"),
                                row.getLong("minute"),
                                Json.tree(row.getString("value")),
                                row.getString("authority"),
                                row.getTimestamp("since").toInstant()));
    }

    @Bean
    Shown shownAssumptions() {
        return table(
                Table.ASSUMPTIONS,
                "select minute, rules from assumptions where coop = :coop order by minute",
                (row, _) ->
                        new Row.Assumption(
                                row.getLong("minute"), Json.rules(row.getString("rules"))));
    }

    @Bean
    Shown shownOffices() {
        return table(
                Table.OFFICES,
                """
                select office, member, since, until, minute from offices
                where coop = :coop order by office collate "C", member, minute
                """,
                OfficeShown::office);
    }

    private static Row office(ResultSet row, int place) throws SQLException {
        var until = row.getTimestamp("until");
        return new Row.Office(
                row.getString("office"),
                row.getInt("member"),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getLong("minute"));
    }
}
