package coop.toadlane.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.record.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotDaysTest {

    private static Terms terms(int notice) {
        return Terms.read(Json.tree("{\"noticeDays\": %d, \"openDays\": 7}".formatted(notice)));
    }

    /**
     * Neither the day of the notice nor that of the opening is a clear day, wherever midnight is.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, UTC, 14, 2026-03-17T00:00:00Z, 2026-03-24T00:00:00Z",
        "2026-03-02T00:00:00Z, UTC, 14, 2026-03-17T00:00:00Z, 2026-03-24T00:00:00Z",
        "2026-03-02T23:59:59Z, UTC, 14, 2026-03-17T00:00:00Z, 2026-03-24T00:00:00Z",
        "2026-03-02T23:30:00Z, Europe/Madrid, 14, 2026-03-17T23:00:00Z, 2026-03-24T23:00:00Z",
        "2026-03-02T22:59:59Z, Europe/Madrid, 14, 2026-03-16T23:00:00Z, 2026-03-23T23:00:00Z",
        "2026-03-02T02:00:00Z, America/Chicago, 14, 2026-03-16T05:00:00Z, 2026-03-23T05:00:00Z",
        "2026-03-20T10:00:00Z, Europe/Madrid, 7, 2026-03-27T23:00:00Z, 2026-04-03T22:00:00Z",
        "2026-03-02T10:00:00Z, UTC, 1, 2026-03-04T00:00:00Z, 2026-03-11T00:00:00Z",
        "2026-03-02T10:00:00Z, UTC, 0, 2026-03-02T10:00:00Z, 2026-03-10T00:00:00Z",
    })
    void theBallotOpensAfterTheClearDaysAndClosesAfterWholeOnes(
            Instant notice, String zone, int days, Instant opens, Instant closes) {
        assertThat(BallotDays.of(notice, ZoneId.of(zone), terms(days), null))
                .isEqualTo(new BallotDays(opens, closes));
    }

    @Test
    void aDayTooSoonIsRefusedAndALaterOneTaken() {
        var now = Instant.parse("2026-03-02T10:00:00Z");
        var zone = ZoneId.of("UTC");
        assertThat(BallotDays.of(now, zone, terms(14), LocalDate.of(2026, 3, 16))).isNull();
        var later = BallotDays.of(now, zone, terms(14), LocalDate.of(2026, 4, 1));
        assertThat(Objects.requireNonNull(later).opens())
                .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }
}
