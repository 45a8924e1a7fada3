package coop.toadlane.surplus;

import coop.toadlane.money.Patronage;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What patronage is recorded. */
@Component
public class Uses {
    private final JdbcClient jdbc;

    Uses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The members with any patronage dated in these days. */
    Set<MemberNo> members(CoopId coop, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select distinct member from patronage
                        where coop = ? and date between ? and ? and member is not null
                        """)
                .params(coop.slug(), from, to)
                .query((row, _) -> new MemberNo(row.getInt(1)))
                .set();
    }

    /**
     * Adds the sums of these days to a builder; rows of members that it has not are left out, and
     * so are members' rows of what is held, which {@link #held} adds.
     */
    void sums(
            CoopId coop,
            LocalDate from,
            LocalDate to,
            Set<String> held,
            Patronage.Builder builder) {
        jdbc.sql(
                        """
                        select member, measure, sum(amount) as amount from patronage
                        where coop = ? and date between ? and ? group by member, measure
                        """)
                .params(coop.slug(), from, to)
                .query(row -> {
                    var member = row.getString("member");
                    var measure = row.getString("measure");
                    var micros = Patronage.micros(row.getBigDecimal("amount"));
                    if (member == null) {
                        builder.addNonMember(measure, micros);
                    } else if (builder.has(member) && !held.contains(measure)) {
                        builder.add(member, measure, micros);
                    }
                });
    }

    /** Adds every change of something held, so that its days in the period can be counted. */
    void held(CoopId coop, LocalDate to, String measure, Patronage.Builder builder) {
        jdbc.sql(
                        """
                        select member, date, amount from patronage
                        where coop = ? and date <= ? and measure = ? and member is not null
                        """)
                .params(coop.slug(), to, measure)
                .query(row -> {
                    var member = row.getString("member");
                    if (builder.has(member)) {
                        builder.addHeld(
                                member,
                                measure,
                                row.getObject("date", LocalDate.class),
                                Patronage.micros(row.getBigDecimal("amount")));
                    }
                });
    }

    /** What a member or, for null, non-members did in a month, in one measure. */
    public record Month(LocalDate month, String measure, BigDecimal amount, long uses) {}

    /** A member's patronage by month and measure, the newest first. */
    List<Month> months(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select date_trunc('month', date)::date as month, measure,
                               sum(amount) as amount, count(*) as uses
                        from patronage where coop = ? and member = ?
                        group by month, measure order by month desc, measure
                        """)
                .params(coop.slug(), member.value())
                .query((row, _) ->
                        new Month(
                                row.getObject("month", LocalDate.class),
                                row.getString("measure"),
                                row.getBigDecimal("amount"),
                                row.getLong("uses")))
                .list();
    }

    /** One line of a member's patronage, with the minute it stands in. */
    public record Line(LocalDate date, String measure, BigDecimal amount, long minute) {}

    /** A page of a member's lines, the newest first. */
    List<Line> lines(CoopId coop, MemberNo member, int size, int skip) {
        return jdbc.sql(
                        """
                        select date, measure, amount, minute from patronage
                        where coop = ? and member = ?
                        order by date desc, minute desc, place, line limit ? offset ?
                        """)
                .params(coop.slug(), member.value(), size, skip)
                .query((row, _) ->
                        new Line(
                                row.getObject("date", LocalDate.class),
                                row.getString("measure"),
                                row.getBigDecimal("amount"),
                                row.getLong("minute")))
                .list();
    }

    long count(CoopId coop, MemberNo member) {
        return jdbc.sql("select count(*) from patronage where coop = ? and member = ?")
                .params(coop.slug(), member.value())
                .query(Long.class)
                .single();
    }

    /** What all members, and what non-members did in these days, by measure. */
    record Total(String measure, boolean ofMembers, BigDecimal amount, long uses, long members) {}

    List<Total> totals(CoopId coop, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select measure, member is not null as of_members, sum(amount) as amount,
                               count(*) as uses, count(distinct member) as members
                        from patronage where coop = ? and date between ? and ?
                        group by measure, of_members order by measure, of_members desc
                        """)
                .params(coop.slug(), from, to)
                .query((row, _) ->
                        new Total(
                                row.getString("measure"),
                                row.getBoolean("of_members"),
                                row.getBigDecimal("amount"),
                                row.getLong("uses"),
                                row.getLong("members")))
                .list();
    }

    /** The minute a file was imported in before, if it was. */
    Optional<Long> imported(CoopId coop, String source) {
        return jdbc.sql("select minute from patronage_sources where coop = ? and source = ?")
                .params(coop.slug(), source)
                .query(Long.class)
                .optional();
    }
}
