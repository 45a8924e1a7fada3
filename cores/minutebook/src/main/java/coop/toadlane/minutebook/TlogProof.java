package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member's receipt: shows without the server that an entry stands in the log (C2SP tlog-proof).
 * It does not hold the entry, which whoever verifies brings along.
 */
public final class TlogProof {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_HASHES = 63;

    private final long index;
    private final List<Hash> inclusion;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final byte[] extra;

    /** A receipt without extra data. */
    public TlogProof(long index, List<Hash> inclusion, SignedNote note) {
        this(index, inclusion, note, new byte[0]);
    }

    /**
     * A receipt.
     *
     * @param index of the entry, from 0
     * @param inclusion the proof that it is in the tree of the checkpoint
     * @param note the signed checkpoint
     * @param extra bytes for the application, none if empty; nothing vouches for them
     * @throws Malformed if the note holds no checkpoint
     */
    public TlogProof(long index, List<Hash> inclusion, SignedNote note, byte[] extra) {
        if (index < 0 || inclusion.size() > MAX_HASHES) {
            throw new Malformed("a receipt for " + index + " with " + inclusion.size() + " hashes");
        }
        this.index = index;
        this.inclusion = List.copyOf(inclusion);
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
        this.extra = extra.clone();
    }

    /** The place of the entry in the log, from 0. */
    public long index() {
        return index;
    }

    /** The inclusion proof, from the leaf's sibling upward. */
    public List<Hash> inclusion() {
        return inclusion;
    }

    /** The checkpoint with its signatures. */
    public SignedNote note() {
        return note;
    }

    /** The checkpoint that the note holds; trust it only after {@link #verify}. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The application's bytes, empty if there are none; nothing vouches for them. */
    public byte[] extra() {
        return extra.clone();
    }

    /** Whether the entry with this leaf hash stands in the log we trust, at {@link #index}. */
    public Finding verify(Hash leaf, Trust trust) {
        Finding signed = trust.verify(note);
        if (signed instanceof Finding.Refused) {
            return signed;
        }
        boolean included =
                Proofs.verifyInclusion(
                        leaf, index, checkpoint.size(), checkpoint.root(), inclusion);
        return included
                ? signed
                : new Finding.Refused("the proof does not lead from this entry to the checkpoint");
    }

    /** The text that {@link #parse} reads; kept in a file it ends in {@code .tlog-proof}. */
    public String format() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Text.base64(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        inclusion.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note.format()).toString();
    }

    /**
     * Reads a receipt.
     *
     * @throws Malformed if it is none
     */
    public static TlogProof parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new Malformed("a receipt has an empty line before its checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(HEAD)) {
            throw new Malformed("a receipt begins with " + HEAD);
        }
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Text.base64(lines.removeFirst().substring(EXTRA.length()));
            if (extra.length == 0) {
                throw new Malformed("a receipt without extra data has no line for it");
            }
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a receipt names the index of its entry");
        }
        long index = Text.decimal(lines.removeFirst().substring(INDEX.length()), "the index");
        List<Hash> inclusion = lines.stream().map(Hash::ofBase64).toList();
        return new TlogProof(index, inclusion, SignedNote.parse(text.substring(split + 2)), extra);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlogProof p && format().equals(p.format());
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, inclusion, checkpoint);
    }

    @Override
    public String toString() {
        return format();
    }
}
