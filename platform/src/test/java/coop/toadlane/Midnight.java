package coop.toadlane;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** For tests that live by the machine's clock: the day they name is still the day when they act. */
public final class Midnight {
    private static final Duration CLOSE = Duration.ofSeconds(45);

    private Midnight() {}

    /** Today there; close to midnight it waits for tomorrow, lest the day change during a test. */
    public static LocalDate keptAway(ZoneId zone) {
        try {
            for (; ; ) {
                var now = ZonedDateTime.now(zone);
                if (now.plus(CLOSE).toLocalDate().equals(now.toLocalDate())) {
                    return now.toLocalDate();
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("couldn't wait for midnight", e);
        }
    }
}
