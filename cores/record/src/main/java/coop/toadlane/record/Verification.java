package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.minutebook.Malformed;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Tallies.WrongException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a co-op's record against itself, with nothing but the record and the log's key: what was
 * signed, what was minuted, by what right, and whether the registers are what the minutes give.
 *
 * <p>One pass over the minutes, in portions; hashing and parsing run on all processors. Memory
 * grows with the registers (members, votes, accounts), not with the minutes.
 */
public final class Verification {
    private final PublicRecord record;
    private final @Nullable String pinned;
    private final @Nullable SignedNote earlier;
    private final Tallies tallies = new Tallies();
    private final Log log = new Log();
    private @Nullable Header last;
    private long withheld;
    private Report.@Nullable Wrong wrong;

    private Verification(
            PublicRecord record, @Nullable String pinned, @Nullable SignedNote earlier) {
        this.record = record;
        this.pinned = pinned;
        this.earlier = earlier;
    }

    /** Checks a record, trusting the key it names. */
    public static Report of(PublicRecord record) {
        return of(record, null, null);
    }

    /**
     * Checks a record.
     *
     * @param pinned a verifier key of the log that the reader knows, now or once in use; or null
     * @param earlier a checkpoint kept from before, which this log must continue; or null
     */
    public static Report of(
            PublicRecord record, @Nullable String pinned, @Nullable SignedNote earlier) {
        return new Verification(record, pinned, earlier).run();
    }

    private Report run() {
        var origin = "";
        try {
            var signatures = new Signatures(record, pinned);
            origin = signatures.checkpoint().origin();
            signatures.prepare(log, earlier);
            tallies.made(Check.CHECKPOINT);
            minutes(signatures);
        } catch (WrongException e) {
            note(e.wrong);
        } catch (Malformed e) {
            note(wrong(Check.CHECKPOINT, "%s", String.valueOf(e.getMessage())).wrong);
        }
        return new Report(
                origin, log.size(), withheld, tallies.lines(), tallies.timesTold(), wrong);
    }

    private void note(Report.Wrong found) {
        if (wrong == null) {
            wrong = found;
        }
    }

    private void minutes(Signatures signatures) {
        try (var shown = new Shown(record, tallies);
                var reader = new MinuteReader(record)) {
            var fold = new Fold(record, shown, tallies);
            for (var portion = reader.next(); !portion.isEmpty(); portion = reader.next()) {
                log.add(portion);
                if (wrong == null) {
                    enter(portion, fold);
                }
            }
            root(signatures);
            if (wrong == null && last != null) {
                reader.end();
                fold.end();
                signatures.chain(fold, log, last, tallies);
                if (earlier != null) {
                    signatures.continues(earlier, fold, log);
                }
                registers(fold, shown);
            }
        }
    }

    /** A wrong header is named before what follows from it. */
    private void root(Signatures signatures) {
        try {
            log.end(signatures.checkpoint());
            tallies.made(Check.LOG, log.size());
        } catch (WrongException e) {
            var minute = e.wrong.minute();
            if (wrong == null
                    || (minute != null && wrong.minute() != null && minute <= wrong.minute())) {
                wrong = e.wrong;
            }
        }
    }

    private void enter(List<MinuteReader.Minute> portion, Fold fold) {
        try {
            for (var minute : portion) {
                if (minute.fault() != null) {
                    throw new WrongException(minute.fault());
                }
                enter(minute, java.util.Objects.requireNonNull(minute.header()), fold);
            }
        } catch (WrongException e) {
            note(e.wrong);
        }
    }

    private void enter(MinuteReader.Minute minute, Header header, Fold fold) {
        if (header.number() != minute.number()) {
            throw wrong(Check.HEADERS, minute.number(), "is numbered %d", header.number());
        }
        if (last != null && header.time().isBefore(last.time())) {
            throw wrong(
                    Check.HEADERS,
                    minute.number(),
                    "is of %s, before the minute that goes ahead of it",
                    header.time());
        }
        last = header;
        tallies.made(Check.HEADERS);
        if (minute.body() == null) {
            withheld++;
            if (header.openness() == Openness.PUBLIC) {
                throw wrong(Check.BODIES, minute.number(), "its body is public and is not shown");
            }
            tallies.unseen(Check.BODIES);
        } else {
            tallies.made(Check.BODIES);
        }
        fold.minute(header, minute.body());
    }

    private static void registers(Fold fold, Shown shown) {
        for (var table : Table.folded()) {
            fold.rows(table).forEach(row -> shown.expect(table, () -> row));
            shown.end(table);
        }
    }
}
