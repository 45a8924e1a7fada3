package coop.toadlane.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a ballot opens and closes: midnights of the co-op's own days. */
record BallotDays(Instant opens, Instant closes) {

    /**
     * The first day a ballot may open when notice is given today: between the two lie the clear
     * days, neither the day of the notice nor that of the opening being one (UK model rules; GenG §
     * 46(1)). Without notice it opens on the day itself.
     */
    static LocalDate earliest(LocalDate today, Terms terms) {
        return terms.noticeDays() == 0 ? today : today.plusDays(terms.noticeDays() + 1L);
    }

    /** Null when the day asked for is too soon. */
    static @Nullable BallotDays of(
            Instant now, ZoneId zone, Terms terms, @Nullable LocalDate asked) {
        var today = LocalDate.ofInstant(now, zone);
        var earliest = earliest(today, terms);
        var day = asked == null ? earliest : asked;
        if (day.isBefore(earliest)) {
            return null;
        }
        var atOnce = day.equals(today);
        return new BallotDays(
                atOnce ? now : day.atStartOfDay(zone).toInstant(),
                day.plusDays(terms.openDays() + (atOnce ? 1L : 0L)).atStartOfDay(zone).toInstant());
    }
}
