package coop.toadlane.decisions;

import coop.toadlane.office.Columns;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single votes, which are open to the members of the co-op. */
@Component
class BallotBox {
    private static final String VOTE =
            """
            select v.member, v.choice, v.resolved, v.reason, v.minute, v.cast_at, r.weight
            from votes v join rolls r using (coop, proposal, member)
            where v.coop = ? and v.proposal = ?
            """;
    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Vote> of(CoopId coop, int proposal, MemberNo member) {
        return jdbc.sql(VOTE + " and v.member = ?")
                .params(coop.slug(), proposal, member.value())
                .query(BallotBox::vote)
                .optional();
    }

    /** One page of the votes, by member. */
    List<Vote> page(CoopId coop, int proposal, int page, int size) {
        return jdbc.sql(VOTE + " order by v.member limit ? offset ?")
                .params(coop.slug(), proposal, size, (page - 1) * size)
                .query(BallotBox::vote)
                .list();
    }

    /** The votes that came with a reason, the newest first; so many at most. */
    List<Vote> reasoned(CoopId coop, int proposal, int most) {
        return jdbc.sql(VOTE + " and v.reason is not null order by v.minute desc limit ?")
                .params(coop.slug(), proposal, most)
                .query(BallotBox::vote)
                .list();
    }

    int count(CoopId coop, int proposal) {
        return jdbc.sql("select count(*) from votes where coop = ? and proposal = ?")
                .params(coop.slug(), proposal)
                .query(Integer.class)
                .single();
    }

    boolean onRoll(CoopId coop, int proposal, MemberNo member) {
        return jdbc.sql(
                        """
                        select exists (select from rolls
                                       where coop = ? and proposal = ? and member = ?)
                        """)
                .params(coop.slug(), proposal, member.value())
                .query(Boolean.class)
                .single();
    }

    private static Vote vote(ResultSet row, int place) throws SQLException {
        return new Vote(
                new MemberNo(row.getInt("member")),
                Choice.valueOf(row.getString("choice")),
                row.getBoolean("resolved"),
                row.getObject("reason", UUID.class),
                row.getLong("minute"),
                Columns.time(row, "cast_at"),
                row.getLong("weight"));
    }
}
