package coop.toadlane.minutebook;

import java.util.Arrays;
import java.util.List;

/**
 * What a log signs: how many entries it has and the root over them (C2SP tlog-checkpoint).
 *
 * @param origin the log's own name, without newlines
 * @param size the number of entries
 * @param root the Merkle root over them
 * @param extensions further lines, read for others' logs; ours write none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    /** Refuses what could not be read back. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin, "the origin");
        extensions.forEach(line -> requireLine(line, "an extension line"));
        if (size < 0) {
            throw new Malformed("a checkpoint of " + size + " entries");
        }
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The text that is signed, ending in a newline. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** This checkpoint signed by its log. */
    public SignedNote sign(NoteSigner signer) {
        return SignedNote.sign(text(), signer);
    }

    /**
     * Reads the text of a checkpoint. Its root is not checked against anything.
     *
     * @throws Malformed if it is none
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("a checkpoint ends in a newline");
        }
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3) {
            throw new Malformed("a checkpoint has at least three lines, not " + lines.length);
        }
        List<String> extensions = Arrays.asList(lines).subList(3, lines.length);
        long size = Text.decimal(lines[1], "the size of the checkpoint");
        return new Checkpoint(lines[0], size, Hash.ofBase64(lines[2]), extensions);
    }

    private static void requireLine(String line, String what) {
        if (line.isEmpty() || line.contains("\n") || !Text.isNoteText(line)) {
            throw new Malformed(what + " of a checkpoint is one line: " + Text.shown(line));
        }
    }
}
