package coop.toadlane.surplus;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.SurplusEntry.Placement;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Periods, distributions and patronage in the public record. */
@Configuration(proxyBeanMethods = false)
class SurplusShown {
    private final JdbcClient jdbc;

    SurplusShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownPeriods() {
        return new TableShown(
                Table.PERIODS,
                Openness.MEMBERS,
                "select * from periods where coop = :coop order by period",
                (row, _) ->
                        new Row.Period(
                                row.getInt("period"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class),
                                row.getLong("surplus"),
                                row.getString("currency"),
                                row.getLong("minute"),
                                row.getTimestamp("closed").toInstant()),
                jdbc);
    }

    @Bean
    Shown shownDistributions() {
        return new TableShown(
                Table.DISTRIBUTIONS,
                Openness.MEMBERS,
                """
                select d.*, (select coalesce(json_agg(json_build_object(
                                        'step', p.step, 'destination', p.destination,
                                        'amount', p.amount) order by p.place), '[]')
                             from placements p
                             where p.coop = d.coop and p.period = d.period) as placed
                from distributions d where d.coop = :coop order by d.period
                """,
                SurplusShown::distribution,
                jdbc);
    }

    private static Row distribution(ResultSet row, int place) throws SQLException {
        return new Row.Distribution(
                row.getInt("period"),
                Json.tree(row.getString("rules")),
                row.getString("currency"),
                row.getLong("result"),
                Json.mapper()
                        .readValue(
                                row.getString("figures"),
                                new TypeReference<TreeMap<String, Long>>() {}),
                List.of(Json.read(row.getString("placed"), Placement[].class)),
                row.getLong("minute"),
                row.getTimestamp("done").toInstant(),
                row.getString("authority"));
    }

    @Bean
    Shown shownAllotments() {
        return new TableShown(
                Table.ALLOTMENTS,
                Openness.PARTIES,
                "select * from allotments where coop = :coop order by period, place",
                (row, _) ->
                        new Row.Allotment(
                                row.getInt("period"),
                                row.getInt("place"),
                                row.getInt("member"),
                                row.getString("member_class"),
                                row.getLong("cash"),
                                row.getLong("capital"),
                                row.getLong("minute")),
                jdbc);
    }

    @Bean
    Shown shownPatronage() {
        return new TableShown(
                Table.PATRONAGE,
                Openness.PARTIES,
                "select * from patronage where coop = :coop order by minute, place, line",
                (row, _) ->
                        new Row.Use(
                                row.getLong("minute"),
                                row.getInt("place"),
                                row.getInt("line"),
                                row.getObject("member", Integer.class),
                                row.getString("measure"),
                                row.getObject("date", LocalDate.class),
                                Row.Use.plain(row.getBigDecimal("amount"))),
                jdbc);
    }
}
