package coop.toadlane.members;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of members in the public record: numbers, classes and dates, never names. */
@Configuration(proxyBeanMethods = false)
class MembersShown {
    private final JdbcClient jdbc;

    MembersShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownMembers() {
        return new TableShown(
                Table.MEMBERS,
                Openness.PUBLIC,
                """
                select number, member_class, organisation, since, left_on, how, minute, left_minute
                from members where coop = :coop order by number
                """,
                MembersShown::member,
                jdbc);
    }

    private static Row member(ResultSet row, int place) throws SQLException {
        var how = row.getString("how");
        return new Row.Member(
                row.getInt("number"),
                row.getString("member_class"),
                row.getBoolean("organisation"),
                row.getObject("since", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                how == null ? null : Departure.valueOf(how),
                row.getLong("minute"),
                row.getObject("left_minute", Long.class));
    }

    @Bean
    Shown shownMemberClasses() {
        return new TableShown(
                Table.MEMBER_CLASSES,
                Openness.PUBLIC,
                """
                select member, minute, since, member_class
                from member_classes where coop = :coop order by member, minute
                """,
                (row, _) ->
                        new Row.MemberClass(
                                row.getInt("member"),
                                row.getLong("minute"),
                                row.getObject("since", LocalDate.class),
                                row.getString("member_class")),
                jdbc);
    }

    @Bean
    Shown shownParticulars() {
        return new TableShown(
                Table.PARTICULARS,
                Openness.PARTIES,
                """
                select p.member, p.minute, p.since,
                       -- The last is what the member's own row must say too.
                       case when lead(p.minute) over one_by_one is null
                                and m.commitment <> p.commitment
                            then p.commitment || ' but ' || m.commitment
                            else p.commitment end as commitment
                from member_particulars p
                join members m on m.coop = p.coop and m.number = p.member
                where p.coop = :coop
                window one_by_one as (partition by p.member order by p.minute)
                order by p.member, p.minute
                """,
                (row, _) ->
                        new Row.Particulars(
                                row.getInt("member"),
                                row.getLong("minute"),
                                row.getObject("since", LocalDate.class),
                                row.getString("commitment")),
                jdbc);
    }
}
