package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and the signatures under it (C2SP signed-note).
 *
 * @param text ends in a newline and has no control character but newlines
 * @param signatures at least one, at most {@link #MAX_SIGNATURES}, in the order of their lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** A note with more signatures is refused unread. */
    public static final int MAX_SIGNATURES = 100;

    /** Refuses what could not be read back. */
    public SignedNote {
        requireText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty()) {
            throw new Malformed("a note without signatures");
        }
        if (signatures.size() > MAX_SIGNATURES) {
            throw new Malformed("a note with more than " + MAX_SIGNATURES + " signatures");
        }
    }

    /** The text signed by one key. */
    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /** This note with one signature more, at the end. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * Reads a note from UTF-8.
     *
     * @throws Malformed if it is not one
     */
    public static SignedNote parse(byte[] utf8) {
        return parse(Text.utf8(utf8));
    }

    /**
     * Reads a note.
     *
     * @throws Malformed if it is not one
     */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0) {
            throw new Malformed("a note has an empty line before its signatures");
        }
        String lines = note.substring(split + 2);
        if (lines.isEmpty() || !lines.endsWith("\n")) {
            throw new Malformed("the last line of a note ends in a newline");
        }
        if (lines.chars().filter(c -> c == '\n').count() > MAX_SIGNATURES) {
            throw new Malformed("a note with more than " + MAX_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The whole note, as {@link #parse} reads it and as it is served. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(s -> note.append(s.line()).append('\n'));
        return note.toString();
    }

    /**
     * Verifies the signatures of the keys we know. Signatures of unknown keys are passed over; one
     * false signature under a known key spoils the note.
     */
    public Finding verify(Collection<NoteVerifier> known) {
        List<NoteVerifier> by = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier key : known) {
                if (!key.claims(signature) || by.contains(key)) {
                    continue;
                }
                if (!key.verifies(text, signature)) {
                    return new Finding.Refused(
                            "the signature of " + key.name() + " does not verify");
                }
                by.add(key);
            }
        }
        return by.isEmpty()
                ? new Finding.Refused("no key we know signed it")
                : new Finding.Proven(List.copyOf(by));
    }

    static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("the text of a note ends in a newline");
        }
        if (!Text.isNoteText(text)) {
            throw new Malformed("the text of a note has a character that notes may not have");
        }
    }
}
