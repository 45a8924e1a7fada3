package coop.toadlane.decisions;

import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Dues;
import coop.toadlane.office.Dues.Due;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final List<Dues> dues;
    private final Clerk clerk;
    private final Clock clock;

    Timekeeper(List<Dues> dues, Clerk clerk, Clock clock) {
        this.dues = dues;
        this.clerk = clerk;
        this.clock = clock;
    }

    /** Performs what is due now; what becomes due by it waits for the next tick. */
    public List<Outcome> tick() {
        var now = clock.instant();
        resting.values().removeIf(until -> !now.isBefore(until));
        var asked = new LinkedHashMap<Due, CompletableFuture<Outcome>>();
        dues.stream()
                .flatMap(room -> room.due(now).stream())
                .filter(due -> !resting.containsKey(due))
                .forEach(due -> asked.put(due, submit(due)));
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
        return clerk.submit(new Request(due.coop(), new Actor.Clock(), due.key(), due.act()));
    }
}
