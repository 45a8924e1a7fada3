package coop.toadlane.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A period of days from the first day to the day after the last. */
public record Span(LocalDate from, LocalDate until) {
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a period ends after it begins: " + from + " to " + until);
        }
    }

    /** Days of this period that something which began on {@code start} still was there. */
    long daysSince(LocalDate start) {
        var first = start.isBefore(from) ? from : start;
        return Math.max(0, ChronoUnit.DAYS.between(first, until));
    }
}
