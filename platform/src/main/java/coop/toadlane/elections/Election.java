package coop.toadlane.elections;

import coop.toadlane.members.Ballots.Frozen;
import coop.toadlane.office.CoopId;
import coop.toadlane.record.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An election as its register has it.
 *
 * @param retiring holders whose term ends with it, by number
 * @param closes when the ballot closes; later than called if it opened late
 * @param stuck why the elected could not take office yet, if they could not
 */
public record Election(
        CoopId coop,
        int number,
        String office,
        int seats,
        OfficeTerms terms,
        List<Integer> retiring,
        Instant nominationsClose,
        Instant opens,
        Instant closes,
        long delaySeconds,
        long minute,
        Instant called,
        @Nullable Instant cancelled,
        @Nullable Instant lapsed,
        Row.@Nullable BallotOpening opening,
        Row.@Nullable BallotCount count,
        Row.@Nullable Enactment enactment,
        @Nullable Stuck stuck) {

    /** What the opening freezes, beside the candidates. */
    Frozen frozen(String rollHash) {
        return new Frozen("election", coop, number, rollHash);
    }

    public record Stuck(Instant at, String code, List<String> arguments) {}

    /** Where it stands. */
    public enum Stage {
        NOMINATIONS,
        /** Nominations are closed, the ballot is not yet open. */
        CANDIDATES,
        OPEN,
        /** The ballot is closed and the papers are read. */
        COUNTING,
        ELECTED,
        IN_OFFICE,
        STUCK,
        CANCELLED,
        LAPSED
    }

    public Stage stage(Instant now) {
        if (cancelled != null) {
            return Stage.CANCELLED;
        }
        if (lapsed != null) {
            return Stage.LAPSED;
        }
        if (opening == null) {
            return now.isBefore(nominationsClose) ? Stage.NOMINATIONS : Stage.CANDIDATES;
        }
        if (count == null) {
            return now.isBefore(closes) ? Stage.OPEN : Stage.COUNTING;
        }
        if (enactment != null) {
            return Stage.IN_OFFICE;
        }
        return stuck == null ? Stage.ELECTED : Stage.STUCK;
    }

    /** Whether candidates may still come and go. */
    public boolean beforeOpening() {
        return opening == null && cancelled == null && lapsed == null;
    }

    /** When the count no longer waits for papers that two tellers have not agreed on. */
    public Instant countsAnyway() {
        return closes.plusSeconds(terms.countDays() * 86_400L);
    }

    public String href() {
        return href(coop, number);
    }

    public static String href(CoopId coop, int number) {
        return "/c/" + coop + "/elections/" + number;
    }
}
