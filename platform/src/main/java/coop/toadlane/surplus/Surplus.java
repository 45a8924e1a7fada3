package coop.toadlane.surplus;

import coop.toadlane.ledger.PeriodLock;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Destination;
import coop.toadlane.money.Money;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is known of periods and of what became of their surplus. */
@Component
public class Surplus implements PeriodLock {
    private final JdbcClient jdbc;

    Surplus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A closed period, both days included. */
    public record Period(
            int number, LocalDate from, LocalDate to, Money surplus, long minute, Instant closed) {}

    /** Every closed period, the newest first. */
    public List<Period> periods(CoopId coop) {
        return jdbc.sql("select * from periods where coop = ? order by period desc")
                .param(coop.slug())
                .query(Surplus::period)
                .list();
    }

    public Optional<Period> period(CoopId coop, int number) {
        return jdbc.sql("select * from periods where coop = ? and period = ?")
                .params(coop.slug(), number)
                .query(Surplus::period)
                .optional();
    }

    @Override
    public Optional<LocalDate> closedUntil(CoopId coop) {
        return jdbc.sql("select to_day from periods where coop = ? order by period desc limit 1")
                .param(coop.slug())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private static Period period(ResultSet row, int place) throws SQLException {
        return new Period(
                row.getInt("period"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new Money(row.getLong("surplus"), Currency.of(row.getString("currency"))),
                row.getLong("minute"),
                row.getTimestamp("closed").toInstant());
    }

    /** How a period's surplus was distributed, but for the members' own figures. */
    record Done(
            int period,
            JsonNode rules,
            Money result,
            SortedMap<String, Money> figures,
            long minute,
            Instant time,
            String authority) {

        /** The proposal whose resolution it was, or 0. */
        int proposal() {
            return authority.startsWith("resolution:")
                    ? Integer.parseInt(authority.substring("resolution:".length()))
                    : 0;
        }
    }

    Optional<Done> distribution(CoopId coop, int period) {
        return jdbc.sql("select * from distributions where coop = ? and period = ?")
                .params(coop.slug(), period)
                .query(Surplus::done)
                .optional();
    }

    /** Every distribution, the newest first. */
    List<Done> distributions(CoopId coop) {
        return jdbc.sql("select * from distributions where coop = ? order by period desc")
                .param(coop.slug())
                .query(Surplus::done)
                .list();
    }

    private static Done done(ResultSet row, int place) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var figures = new TreeMap<String, Money>();
        Json.tree(row.getString("figures"))
                .properties()
                .forEach(figure ->
                        figures.put(
                                figure.getKey(), new Money(figure.getValue().asLong(), currency)));
        return new Done(
                row.getInt("period"),
                Json.tree(row.getString("rules")),
                new Money(row.getLong("result"), currency),
                figures,
                row.getLong("minute"),
                row.getTimestamp("done").toInstant(),
                row.getString("authority"));
    }

    /** What each step placed where, in order, as it was minuted. */
    record Placed(String step, Destination to, Money amount) {}

    List<Placed> placements(CoopId coop, Done done) {
        return jdbc.sql("select * from placements where coop = ? and period = ? order by place")
                .params(coop.slug(), done.period())
                .query((row, _) ->
                        new Placed(
                                row.getString("step"),
                                destination(row.getString("destination")),
                                new Money(row.getLong("amount"), done.result().currency())))
                .list();
    }

    private static Destination destination(String written) {
        var parts = written.split(" ", 2);
        return new Destination(
                Destination.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /** A member's part of a distribution, its place in the order of ties. */
    public record Allotted(
            int period, int place, MemberNo member, String memberClass, long cash, long capital) {}

    /** The minute in which a period's parts were written to the members' names. */
    long allottedIn(CoopId coop, int period) {
        return jdbc.sql("select max(minute) from allotments where coop = ? and period = ?")
                .params(coop.slug(), period)
                .query(Long.class)
                .single();
    }

    /** Everybody's parts of a period, in the order of ties. */
    List<Allotted> allotments(CoopId coop, int period) {
        return jdbc.sql("select * from allotments where coop = ? and period = ? order by place")
                .params(coop.slug(), period)
                .query(Surplus::allotted)
                .list();
    }

    /** A member's parts of all periods, the newest first. */
    public List<Allotted> allotments(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select * from allotments where coop = ? and member = ?
                        order by period desc
                        """)
                .params(coop.slug(), member.value())
                .query(Surplus::allotted)
                .list();
    }

    private static Allotted allotted(ResultSet row, int place) throws SQLException {
        return new Allotted(
                row.getInt("period"),
                row.getInt("place"),
                new MemberNo(row.getInt("member")),
                row.getString("member_class"),
                row.getLong("cash"),
                row.getLong("capital"));
    }
}
