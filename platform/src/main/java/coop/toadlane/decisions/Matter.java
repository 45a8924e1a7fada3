package coop.toadlane.decisions;

import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.DecisionEntry.ClassVotes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A proposal as it stands: the facts of its way so far. Where it stands follows from them. */
public record Matter(
        CoopId coop,
        int number,
        int version,
        MemberNo proposer,
        String title,
        String text,
        String method,
        List<Draft> acts,
        long minute,
        Instant proposed,
        @Nullable Integer repeats,
        @Nullable Instant withdrawn,
        @Nullable Notice notice,
        @Nullable Opening opening,
        @Nullable Closing closing,
        @Nullable Stay stay,
        Ending ending) {

    /** Text and acts were frozen, with the rule values of that moment. */
    public record Notice(
            Instant at,
            long minute,
            String hash,
            Terms terms,
            SortedMap<String, ClassVotes> classes,
            Instant opens,
            Instant closes,
            long delaySeconds,
            long graceSeconds,
            @Nullable String zone) {

        /** The day of a moment, where the notice was given. */
        LocalDate day(Instant time, Rulebook rulebook) {
            var where = zone == null ? rulebook.text("coop.zone") : zone;
            return LocalDate.ofInstant(time, ZoneId.of(where));
        }
    }

    /**
     * The roll was frozen, with what the voters were shown.
     *
     * @param extended when the quorum was reached so late that the ballot stays open longer
     */
    public record Opening(
            Instant at,
            long minute,
            long entitled,
            long unit,
            String rollHash,
            List<Change> changes,
            @Nullable Instant extended) {}

    /** The votes were counted, in the roll's units. */
    public record Closing(
            Instant at,
            long minute,
            Votes votes,
            String verdict,
            @Nullable Instant effective,
            @Nullable Instant expires) {
        public boolean carried() {
            return verdict.equals("CARRIED");
        }
    }

    public record Stay(Instant at, String by, String reason, Instant until) {}

    /** What became of it once it was carried. */
    public record Ending(
            @Nullable Enactment enactment,
            @Nullable Failure failure,
            @Nullable Instant revoked,
            @Nullable Instant expired) {
        public boolean over() {
            return enactment != null || revoked != null || expired != null;
        }
    }

    public record Enactment(Instant at, long minute, List<Long> minutes) {}

    /** Why it could not be enacted: which act was refused, and the refusal. */
    public record Failure(Instant at, int act, String code, List<String> arguments) {

        /** The arguments as the refusal's text wants them: numbers as numbers. */
        public Object[] said() {
            return arguments.stream()
                    .<Object>map(text -> text.matches("-?\\d{1,18}") ? Long.valueOf(text) : text)
                    .toArray();
        }
    }

    /** Where a proposal stands. */
    public enum Stage {
        DRAFT,
        NOTICED,
        OPEN,
        COUNTING,
        QUEUED,
        STAYED,
        FAILED,
        ENACTED,
        LOST,
        INQUORATE,
        TIED,
        EXPIRED,
        REVOKED,
        WITHDRAWN
    }

    public Stage stage(Instant now) {
        if (withdrawn != null) {
            return Stage.WITHDRAWN;
        }
        if (closing != null) {
            return closing.carried() ? carried(now) : Stage.valueOf(closing.verdict());
        }
        if (opening != null) {
            return notice != null && now.isBefore(notice.closes()) ? Stage.OPEN : Stage.COUNTING;
        }
        return notice != null ? Stage.NOTICED : Stage.DRAFT;
    }

    private Stage carried(Instant now) {
        if (ending.enactment() != null) {
            return Stage.ENACTED;
        }
        if (ending.revoked() != null) {
            return Stage.REVOKED;
        }
        if (ending.expired() != null) {
            return Stage.EXPIRED;
        }
        if (stay != null && now.isBefore(stay.until())) {
            return Stage.STAYED;
        }
        return ending.failure() != null ? Stage.FAILED : Stage.QUEUED;
    }

    /** Whether its text may still be replaced, and it may be withdrawn. */
    public boolean beforeOpening() {
        return withdrawn == null && opening == null;
    }

    /** Whether its acts wait for their time. */
    public boolean waits() {
        return closing != null && closing.carried() && !ending.over();
    }
}
