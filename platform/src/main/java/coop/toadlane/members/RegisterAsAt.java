package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the pages of the register as at a day. */
@Component
class RegisterAsAt {
    private final JdbcClient jdbc;

    RegisterAsAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the register as at a day, and how many lines it has in all. It reads no more than
     * the page, so the first is as quick in a co-op of ten thousand as in one of ten.
     *
     * @param page counts from 1; one beyond the last is the last
     */
    Members.Page page(CoopId coop, LocalDate day, int page, int size) {
        int total =
                jdbc.sql(
                                """
                                select count(*) from members
                                where coop = ? and since <= ? and (left_on is null or left_on >= ?)
                                """)
                        .params(coop.slug(), day, day)
                        .query(Integer.class)
                        .single();
        int last = Math.max(1, (total + size - 1) / size);
        var members =
                jdbc.sql(
                                """
                                select m.number, m.organisation, m.since, m.left_on, m.how, m.minute,
                                       coalesce(c.member_class, m.member_class) as member_class,
                                       coalesce(p.particulars, m.particulars) as particulars
                                from (select * from members
                                      where coop = :coop and since <= :day
                                        and (left_on is null or left_on >= :day)
                                      order by number limit :size offset :skip) m
                                left join lateral (
                                    select member_class from member_classes
                                    where coop = m.coop and member = m.number and since <= :day
                                    order by since desc, minute desc limit 1) c on true
                                left join lateral (
                                    select particulars from member_particulars
                                    where coop = m.coop and member = m.number and since <= :day
                                    order by since desc, minute desc limit 1) p on true
                                order by m.number
                                """)
                        .param("coop", coop.slug())
                        .param("day", day)
                        .param("size", size)
                        .param("skip", (Math.clamp(page, 1, last) - 1) * size)
                        .query(Member::of)
                        .list();
        return new Members.Page(members, total);
    }
}
