package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals, their sponsors and their votes. */
@Component
class Matters {
    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Matter> find(CoopId coop, int number) {
        return jdbc.sql("select * from proposals where coop = ? and number = ?")
                .params(coop.slug(), number)
                .query(MatterRows::matter)
                .optional();
    }

    /** The newest first. */
    List<Matter> all(CoopId coop) {
        return jdbc.sql("select * from proposals where coop = ? order by number desc")
                .param(coop.slug())
                .query(MatterRows::matter)
                .list();
    }

    int next(CoopId coop) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from proposals where coop = ?")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    /** The number of the proposal whose present version stands in that minute. */
    int of(CoopId coop, long minute) {
        return jdbc.sql("select proposal from proposal_versions where coop = ? and minute = ?")
                .params(coop.slug(), minute)
                .query(Integer.class)
                .single();
    }

    /** The proposal that holds the vote on this one again. */
    Optional<Integer> repeat(CoopId coop, int number) {
        return jdbc.sql("select number from proposals where coop = ? and repeats = ?")
                .params(coop.slug(), number)
                .query(Integer.class)
                .optional();
    }

    List<MemberNo> sponsors(CoopId coop, int number) {
        return jdbc.sql(
                        """
                        select member from sponsors where coop = ? and proposal = ? order by minute
                        """)
                .params(coop.slug(), number)
                .query((row, _) -> new MemberNo(row.getInt(1)))
                .list();
    }

    /** Those who asked for a stay, with the reason each gave; the first first. */
    List<Signature> signatures(CoopId coop, int number) {
        return jdbc.sql(
                        """
                        select member, reason from stay_signatures
                        where coop = ? and proposal = ? order by minute
                        """)
                .params(coop.slug(), number)
                .query((row, _) -> new Signature(new MemberNo(row.getInt(1)), row.getString(2)))
                .list();
    }

    record Signature(MemberNo member, String reason) {}

    /** The votes as they are now, by weight. */
    Votes votes(CoopId coop, int number) {
        return jdbc.sql(
                        """
                        select coalesce(sum(weight) filter (where choice = 'FOR'), 0),
                               coalesce(sum(weight) filter (where choice = 'AGAINST'), 0),
                               coalesce(sum(weight) filter (where choice = 'ABSTAIN' or resolved), 0),
                               coalesce(sum(weight) filter
                                   (where choice = 'OBJECT' and not resolved), 0)
                        from votes join rolls using (coop, proposal, member)
                        where coop = ? and proposal = ?
                        """)
                .params(coop.slug(), number)
                .query((row, _) ->
                        new Votes(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** What the member's objection weighs; 0 if none of theirs stands. */
    long objection(CoopId coop, int number, MemberNo member) {
        return jdbc.sql(
                        """
                        select coalesce(sum(weight), 0)
                        from votes join rolls using (coop, proposal, member)
                        where coop = ? and proposal = ? and member = ?
                          and choice = 'OBJECT' and not resolved
                        """)
                .params(coop.slug(), number, member.value())
                .query(Long.class)
                .single();
    }
}
