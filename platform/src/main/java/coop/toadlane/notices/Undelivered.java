package coop.toadlane.notices;

import coop.toadlane.decisions.Proposals;
import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that did not arrive, while the ballot is still to come or open: on the secretary's desk.
 */
@Component
class Undelivered implements DeskItems {
    private static final int MOST = 10;
    private final JdbcClient jdbc;

    Undelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        return seat.holds("secretary") ? undelivered(coop) : List.of();
    }

    private List<DeskItem> undelivered(CoopId coop) {
        return jdbc.sql(
                        """
                        select m.proposal, count(*) as failed, min(m.settled_at) as since
                        from mails m
                        where m.coop = :coop and m.topic = 'NOTICE' and m.state = 'FAILED'
                          and not exists (select from mails later
                                          where later.coop = m.coop and later.topic = 'RESULT'
                                            and later.proposal = m.proposal)
                        group by m.proposal order by m.proposal limit :most
                        """)
                .param("coop", coop.slug())
                .param("most", MOST)
                .query((row, _) ->
                        new DeskItem(
                                "secretary",
                                "notices.waiting",
                                List.of(
                                        row.getLong("failed"),
                                        String.valueOf(row.getInt("proposal"))),
                                Proposals.href(coop, row.getInt("proposal")) + "/letters",
                                row.getTimestamp("since").toInstant(),
                                null,
                                null))
                .list();
    }
}
