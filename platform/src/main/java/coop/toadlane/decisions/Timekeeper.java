package coop.toadlane.decisions;

import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for what is due in any co-op and hands it to the clerk. Every server process has one; the
 * keys make sure that an act two of them hand in is performed once.
 */
@Component
public class Timekeeper {
    private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);
    private static final Duration REST = Duration.ofMinutes(1);

    /** What failed by a defect is left alone for a while, and keeps nobody else waiting. */
    private final Map<Due, Instant> resting = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clerk clerk;
    private final Clock clock;
    private final Matters matters;

    Timekeeper(JdbcClient jdbc, Clerk clerk, Clock clock, Matters matters) {
        this.jdbc = jdbc;
        this.clerk = clerk;
        this.clock = clock;
        this.matters = matters;
    }

    /** Performs what is due now; what becomes due by it waits for the next tick. */
    public List<Outcome> tick() {
        var now = clock.instant();
        resting.values().removeIf(until -> !now.isBefore(until));
        var asked = new LinkedHashMap<Due, CompletableFuture<Outcome>>();
        for (var due : due(now)) {
            if (!resting.containsKey(due)) {
                asked.put(due, submit(due));
            }
        }
        var outcomes = new ArrayList<Outcome>();
        asked.forEach((due, outcome) -> {
            try {
                outcomes.add(outcome.join());
            } catch (CompletionException e) {
                log.error("couldn't perform {}", due, e);
                resting.put(due, now.plus(REST));
            }
        });
        return outcomes;
    }

    private CompletableFuture<Outcome> submit(Due due) {
        var key = due.what().key() + ":" + due.proposal();
        return clerk.submit(
                new Request(due.coop(), new Actor.Clock(), key, due.what().act(due.proposal())));
    }

    private record Due(CoopId coop, int proposal, What what) {}

    private enum What {
        OPENING,
        CLOSING,
        /** Perhaps: it is asked for only when the result is settled. */
        EARLY_CLOSING,
        RERUN,
        ENACTMENT,
        EXPIRY;

        String key() {
            return switch (this) {
                case OPENING -> "open";
                case CLOSING, EARLY_CLOSING -> "close";
                case RERUN -> "rerun";
                case ENACTMENT -> "enact";
                case EXPIRY -> "expire";
            };
        }

        Act act(int proposal) {
            return switch (this) {
                case OPENING -> new Acts.Opening(proposal);
                case CLOSING, EARLY_CLOSING -> new Acts.Closing(proposal);
                case RERUN -> new Acts.Rerun(proposal);
                case ENACTMENT -> new Acts.Enactment(proposal);
                case EXPIRY -> new Acts.Expiry(proposal);
            };
        }
    }

    private List<Due> due(Instant now) {
        return jdbc
                .sql(
                        """
                        select coop, number, 'OPENING' as what from proposals
                        where noticed_at is not null and opened_at is null and withdrawn_at is null
                          and opens <= :now
                        union all
                        select coop, number, 'CLOSING' from proposals
                        where opened_at is not null and closed_at is null and closes <= :now
                        union all
                        select coop, number, 'EARLY_CLOSING' from proposals
                        where opened_at is not null and closed_at is null and closes > :now
                          and rules::json ->> 'changeable' = 'false'
                        union all
                        select coop, number, 'RERUN' from proposals tied
                        where verdict = 'TIED'
                          and not exists (select from proposals again
                                          where again.coop = tied.coop
                                            and again.repeats = tied.number)
                        union all
                        select coop, number, 'ENACTMENT' from proposals
                        where verdict = 'CARRIED' and enacted_at is null and expired_at is null
                          and revoked_at is null and failed_at is null
                          and effective <= :now and expires > :now
                        union all
                        select coop, number, 'EXPIRY' from proposals
                        where verdict = 'CARRIED' and enacted_at is null and expired_at is null
                          and revoked_at is null and expires <= :now
                        order by 1, 2
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Due(
                                new CoopId(row.getString(1)),
                                row.getInt(2),
                                What.valueOf(row.getString(3))))
                .list()
                .stream()
                .filter(due -> due.what() != What.EARLY_CLOSING || settled(due))
                .toList();
    }

    private boolean settled(Due due) {
        return matters.find(due.coop(), due.proposal())
                .filter(matter -> matter.notice() != null && matter.opening() != null)
                .map(matter ->
                        matters.votes(due.coop(), due.proposal())
                                .settled(
                                        Objects.requireNonNull(matter.notice()).terms(),
                                        Objects.requireNonNull(matter.opening())))
                .orElse(false);
    }
}
