package coop.toadlane.choices;

import coop.toadlane.office.Act;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Dues;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due on the way of a choice. */
@Component
class ChoiceDues implements Dues {
    private final JdbcClient jdbc;

    ChoiceDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum What {
        OPENING,
        CLOSING,
        ENACTMENT;

        Due due(CoopId coop, int choice) {
            Act act =
                    switch (this) {
                        case OPENING -> new Acts.Opening(choice);
                        case CLOSING -> new Acts.Closing(choice);
                        case ENACTMENT -> new Acts.Enactment(choice);
                    };
            return new Due(coop, "choices." + this + ":" + choice, act);
        }
    }

    @Override
    public List<Due> due(Instant now) {
        return jdbc.sql(
                        """
                        select coop, number, 'OPENING' as what from choices
                        where opened_at is null and cancelled_at is null and lapsed_at is null
                          and opens <= :now
                        union all
                        select coop, number, 'CLOSING' from choices
                        where opened_at is not null and counted_at is null and closes <= :now
                        union all
                        select coop, number, 'ENACTMENT' from choices
                        where counted_at is not null and enacted_at is null and effective <= :now
                        order by 1, 2
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        What.valueOf(row.getString(3))
                                .due(new CoopId(row.getString(1)), row.getInt(2)))
                .list();
    }
}
