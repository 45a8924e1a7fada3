package coop.toadlane.web;

import coop.toadlane.check.Lately;
import coop.toadlane.members.Seat;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the minute book went when a member was last here. */
@Component
class Visits {
    /** Whoever comes back sooner has not been away. */
    private static final Duration AWAY = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Lately lately;
    private final Clock clock;

    Visits(JdbcClient jdbc, Lately lately, Clock clock) {
        this.jdbc = jdbc;
        this.lately = lately;
        this.clock = clock;
    }

    /**
     * Notes the visit.
     *
     * @return the first minute they have not had before them; on the first visit the next to come
     */
    long note(Seat seat) {
        long size = lately.size(seat);
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        insert into visits (coop, member, seen, latest, at)
                        values (:coop, :member, :size, :size, :now)
                        on conflict (coop, member) do update
                        set seen = case when visits.at < :away then visits.latest
                                        else visits.seen end,
                            latest = greatest(visits.latest, excluded.latest), at = excluded.at
                        returning seen
                        """)
                .param("coop", seat.coop().slug())
                .param("member", seat.member().value())
                .param("size", size)
                .param("now", Timestamp.from(now))
                .param("away", Timestamp.from(now.minus(AWAY)))
                .query(Long.class)
                .single();
    }
}
