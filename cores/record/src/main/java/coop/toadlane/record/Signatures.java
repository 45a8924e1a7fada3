package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Finding;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.minutebook.Trust;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of a record: its checkpoint, and the last checkpoint of every key that was
 * replaced. Whoever knows one key of the log, old or new, can so trust all of them.
 */
final class Signatures {
    private final String key;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final @Nullable String pinned;
    private final List<Row.Handover> handovers;

    Signatures(PublicRecord record, @Nullable String pinned) {
        this.key = text(record, PublicRecord.KEY).strip();
        this.note = SignedNote.parse(text(record, PublicRecord.CHECKPOINT));
        this.checkpoint = Checkpoint.parse(note.text());
        this.pinned = pinned;
        this.handovers = handovers(record);
    }

    private static String text(PublicRecord record, String part) {
        try (var lines =
                record.lines(part)
                        .orElseThrow(() -> wrong(Check.CHECKPOINT, "the record has no %s", part))) {
            return lines.limit(1000).map(line -> line + "\n").collect(Collectors.joining());
        }
    }

    private static List<Row.Handover> handovers(PublicRecord record) {
        var found = new ArrayList<Row.Handover>();
        record.lines(Table.HANDOVERS.part())
                .ifPresent(lines -> {
                    try (lines) {
                        lines.forEach(line -> found.add(Json.read(line, Row.Handover.class)));
                    }
                });
        return found;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The roots that will be needed, asked of the log before it is read. */
    void prepare(Log log, @Nullable SignedNote earlier) {
        signed(note, key, "the checkpoint");
        handovers.forEach(one -> log.want(Checkpoint.parse(read(one).text()).size()));
        if (earlier != null) {
            log.want(Checkpoint.parse(earlier.text()).size());
        }
    }

    private static SignedNote read(Row.Handover one) {
        return SignedNote.parse(one.note());
    }

    private void signed(SignedNote note, String key, String what) {
        var trust = Trust.in(NoteVerifier.parse(key));
        if (!trust.origin().equals(checkpoint.origin())) {
            throw wrong(
                    Check.CHECKPOINT,
                    "%s is of %s, the key of %s",
                    what,
                    checkpoint.origin(),
                    trust.origin());
        }
        if (trust.verify(note) instanceof Finding.Refused(var reason)) {
            throw wrong(Check.CHECKPOINT, "%s: %s", what, reason);
        }
    }

    /** The chain of keys, from the founding's to the one that signed the checkpoint. */
    void chain(Fold fold, Log log, Header last, Tallies tallies) {
        var changes = fold.office().keyChanges();
        if (!fold.office().coop().origin().equals(checkpoint.origin())) {
            throw wrong(
                    Check.CHECKPOINT, "the log is of %s, not of the co-op", checkpoint.origin());
        }
        if (handovers.size() != changes.size()) {
            throw wrong(
                    Check.KEYS,
                    "the key changed %d times, but %d handovers are shown",
                    changes.size(),
                    handovers.size());
        }
        for (int i = 0; i < changes.size(); i++) {
            handover(changes.get(i), handovers.get(i), log);
            tallies.made(Check.KEYS);
        }
        var keys = new HashSet<String>();
        changes.forEach(change -> keys.add(change.from()));
        // The sheet that changes the key is itself still signed with the old one.
        var fresh =
                !changes.isEmpty() && changes.getLast().time().equals(last.time())
                        ? changes.getLast().from()
                        : "";
        if (!key.equals(fold.office().coop().key()) && !key.equals(fresh)) {
            throw wrong(Check.KEYS, "the checkpoint is signed with a key the co-op did not name");
        }
        keys.add(fold.office().coop().key());
        if (pinned != null && !keys.contains(pinned)) {
            throw wrong(Check.KEYS, "the key you gave was never the key of this log");
        }
    }

    private void handover(OfficeFold.KeyChange change, Row.Handover shown, Log log) {
        var old = Checkpoint.parse(read(shown).text());
        if (shown.minute() != change.minute()
                || !shown.from().equals(change.from())
                || !shown.to().equals(change.to())
                || old.size() <= change.minute()) {
            throw wrong(Check.KEYS, change.minute(), "its handover is of another change");
        }
        signed(read(shown), change.from(), "the handover of minute " + change.minute());
        if (!log.had(old)) {
            throw wrong(
                    Check.KEYS, change.minute(), "the old key signed another log than this one");
        }
    }

    /** The log must begin as the reader saw it then, signed with one of its keys. */
    void continues(SignedNote earlier, Fold fold, Log log) {
        var old = Checkpoint.parse(earlier.text());
        var keys = new ArrayList<NoteVerifier>();
        keys.add(NoteVerifier.parse(fold.office().coop().key()));
        fold.office().keyChanges().forEach(one -> keys.add(NoteVerifier.parse(one.from())));
        var trust = new Trust(checkpoint.origin(), keys, List.of(), 0);
        if (trust.verify(earlier) instanceof Finding.Refused(var reason)) {
            throw wrong(Check.CHECKPOINT, "the earlier checkpoint: %s", reason);
        }
        if (!log.had(old)) {
            throw wrong(
                    Check.LOG,
                    "the log does not continue the earlier checkpoint of %d minutes",
                    old.size());
        }
    }
}
