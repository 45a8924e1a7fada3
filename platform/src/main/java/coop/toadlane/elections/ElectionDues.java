package coop.toadlane.elections;

import coop.toadlane.office.Act;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Dues;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due on the way of an election. */
@Component
class ElectionDues implements Dues {
    private final JdbcClient jdbc;

    ElectionDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum What {
        OPENING,
        CLOSING,
        ENACTMENT;

        Due due(CoopId coop, int election) {
            return switch (this) {
                case OPENING -> due("open", coop, election, new Acts.Opening(election));
                case CLOSING -> due("close", coop, election, new Acts.Closing(election));
                case ENACTMENT -> due("enact", coop, election, new Acts.Enactment(election));
            };
        }

        private static Due due(String what, CoopId coop, int election, Act act) {
            return new Due(coop, "elections." + what + ":" + election, act);
        }
    }

    /** The count waits for papers that were handed out, but not for ever. */
    @Override
    public List<Due> due(Instant now) {
        return jdbc.sql(
                        """
                        select coop, number, 'OPENING' as what from elections
                        where opened_at is null and cancelled_at is null and lapsed_at is null
                          and opens <= :now
                        union all
                        select coop, number, 'CLOSING' from elections e
                        where opened_at is not null and counted_at is null and closes <= :now
                          and (closes + count_days * interval '24 hours' <= :now
                               or (select count(*) from electors r
                                   where r.coop = e.coop and r.election = e.number
                                     and r.paper is not null)
                                  = (select count(*) from election_papers p
                                     where p.coop = e.coop and p.election = e.number
                                       and p.confirmed is not null))
                        union all
                        select coop, number, 'ENACTMENT' from elections
                        where counted_at is not null and enacted_at is null and stuck_at is null
                          and effective <= :now
                        order by 1, 2
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        What.valueOf(row.getString(3))
                                .due(new CoopId(row.getString(1)), row.getInt(2)))
                .list();
    }
}
