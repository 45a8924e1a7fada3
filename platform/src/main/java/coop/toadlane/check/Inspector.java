package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.record.Json;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The server's own check: the same verification that anybody can make, over the whole record. It
 * says whether somebody meddled with the database, not whether this server is honest.
 */
@Component
public class Inspector {
    private static final Logger log = LoggerFactory.getLogger(Inspector.class);
    private final Records records;
    private final Coops coops;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock(true);

    Inspector(Records records, Coops coops, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.coops = coops;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an inspection found, and when. */
    public record Found(Instant at, int seconds, Report report) {}

    /** Checks a co-op's whole record now; one inspection at a time. */
    public Found inspect(CoopId coop) {
        working.lock();
        try {
            var began = clock.instant();
            var report = records.read(coop, Reader.SERVER, Verification::of);
            int seconds = (int) Duration.between(began, clock.instant()).toSeconds();
            var found = new Found(began, Math.max(0, seconds), report);
            keep(coop, found);
            if (!report.holds()) {
                log.error("the record of {} does not hold: {}", coop, report.wrong());
            }
            return found;
        } finally {
            working.unlock();
        }
    }

    private void keep(CoopId coop, Found found) {
        jdbc.sql(
                        """
                        insert into inspections (coop, at, seconds, holds, report)
                        values (?, ?, ?, ?, ?::jsonb)
                        on conflict (coop, at) do update
                        set seconds = excluded.seconds, holds = excluded.holds,
                            report = excluded.report
                        """)
                .params(
                        coop.slug(),
                        Timestamp.from(found.at()),
                        found.seconds(),
                        found.report().holds(),
                        Json.write(found.report()))
                .update();
    }

    Optional<Found> last(CoopId coop) {
        return jdbc.sql(
                        """
                        select at, seconds, report from inspections
                        where coop = ? order by at desc limit 1
                        """)
                .param(coop.slug())
                .query((row, _) ->
                        new Found(
                                row.getTimestamp(1).toInstant(),
                                row.getInt(2),
                                Json.read(row.getString(3), Report.class)))
                .optional();
    }

    /** Every night, each co-op in its turn. */
    @Scheduled(cron = "0 17 3 * * *")
    void inspectAll() {
        for (var coop : coops.all()) {
            try {
                inspect(coop.id());
            } catch (RuntimeException e) {
                log.error("couldn't inspect {}", coop.id(), e);
            }
        }
    }
}
