package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What a verifier holds to be enough: one of the log's keys, and so many of the witnesses.
 *
 * @param origin the log that is meant; a checkpoint of another is refused
 * @param log the log's keys: several while it changes from one to the next
 * @param witnesses the witnesses we know
 * @param needed how many of them must have cosigned
 */
public record Trust(
        String origin, List<NoteVerifier> log, List<NoteVerifier> witnesses, int needed) {
    /** Refuses a trust that nothing could meet, or that one key could meet twice. */
    public Trust {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
        if (log.isEmpty() || needed < 0 || needed > witnesses.size()) {
            throw new IllegalArgumentException("no checkpoint could meet this trust");
        }
        // A cosignature v1 does not commit to the witness's name: one key must be one witness.
        for (int i = 0; i < witnesses.size(); i++) {
            for (NoteVerifier later : witnesses.subList(i + 1, witnesses.size())) {
                if (witnesses.get(i).sameKey(later)) {
                    throw new IllegalArgumentException(
                            "two witnesses share a key: " + later.name());
                }
            }
        }
    }

    /** Trust in a log by its key alone, whose name is the log's origin. */
    public static Trust in(NoteVerifier log) {
        return new Trust(log.name(), List.of(log), List.of(), 0);
    }

    /** Whether the note is a checkpoint of this log, with signatures enough. */
    public Finding verify(SignedNote note) {
        List<NoteVerifier> known = new ArrayList<>(log);
        known.addAll(witnesses);
        return switch (note.verify(known)) {
            case Finding.Refused refused -> refused;
            case Finding.Proven proven -> judge(note, proven);
        };
    }

    private Finding judge(SignedNote note, Finding.Proven proven) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed e) {
            return new Finding.Refused("what is signed is no checkpoint: " + e.getMessage());
        }
        if (!checkpoint.origin().equals(origin)) {
            return new Finding.Refused(
                    "a checkpoint of " + checkpoint.origin() + ", not " + origin);
        }
        if (proven.by().stream().noneMatch(log::contains)) {
            return new Finding.Refused("the log itself has not signed the checkpoint");
        }
        long cosigned = proven.by().stream().filter(witnesses::contains).count();
        if (cosigned < needed) {
            return new Finding.Refused(
                    "cosigned by "
                            + cosigned
                            + " of the witnesses we know; "
                            + needed
                            + " are needed");
        }
        return proven;
    }
}
