package coop.toadlane.minutebook;

import java.util.Arrays;
import java.util.List;

/**
 * What a log sends a witness to have a checkpoint cosigned (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize the size the witness saw last, 0 if none
 * @param proof the consistency proof from there; empty if the old size is 0
 * @param note the signed checkpoint
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note) {
    private static final String OLD = "old ";
    private static final int MAX_HASHES = 63;

    /** Refuses what could not be read back. */
    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > MAX_HASHES) {
            throw new Malformed("a request from " + oldSize + " with " + proof.size() + " hashes");
        }
    }

    /**
     * Whether the checkpoint continues the one the witness cosigned last. Signatures and whether
     * the old size is really the last one are for the witness to check, the latter together with
     * keeping the new one.
     *
     * @param oldRoot the root the witness saw last; passed over if the old size is 0
     * @throws Malformed if the note holds no checkpoint
     */
    public boolean continues(Hash oldRoot) {
        Checkpoint next = Checkpoint.parse(note.text());
        if (oldSize > 0) {
            return Proofs.verifyConsistency(oldSize, oldRoot, next.size(), next.root(), proof);
        }
        return proof.isEmpty() && (next.size() > 0 || next.root().equals(Hashing.EMPTY_ROOT));
    }

    /** The body of the request, as {@link #parse} reads it. */
    public String format() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note.format()).toString();
    }

    /**
     * Reads the body of a request.
     *
     * @throws Malformed if it is none
     */
    public static AddCheckpoint parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith(OLD)) {
            throw new Malformed("a request to cosign has an old size and an empty line");
        }
        List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
        long oldSize = Text.decimal(lines.getFirst().substring(OLD.length()), "the old size");
        List<Hash> proof = lines.stream().skip(1).map(Hash::ofBase64).toList();
        return new AddCheckpoint(oldSize, proof, SignedNote.parse(text.substring(split + 2)));
    }
}
