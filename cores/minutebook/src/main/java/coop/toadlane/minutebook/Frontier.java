package coop.toadlane.minutebook;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first. With it a tree grows
 * and its root is known without any earlier leaf; it takes at most 63 hashes. Immutable.
 */
public final class Frontier {
    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private static final int MAX_LEVELS = 63;

    private final long size;
    private final Hash[] peaks;

    private Frontier(long size, Hash[] peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /**
     * The roots of the complete subtrees, largest (leftmost) first: one for each bit set in the
     * size.
     */
    public List<Hash> peaks() {
        return List.of(peaks);
    }

    /** The tree with one leaf more. O(log n). */
    public Frontier append(Hash leaf) {
        return append(List.of(leaf));
    }

    /** The tree with these leaves more, in this order. One node hash a leaf. */
    public Frontier append(Iterable<Hash> leaves) {
        Hash[] stack = Arrays.copyOf(peaks, MAX_LEVELS + 1);
        int top = peaks.length;
        long count = size;
        for (Iterator<Hash> each = leaves.iterator(); each.hasNext(); ) {
            stack[top++] = each.next();
            if (count == Long.MAX_VALUE) {
                throw new ArithmeticException("a tree has at most 2^63 - 1 leaves");
            }
            for (long bits = count++; (bits & 1) == 1; bits >>= 1) {
                top--;
                stack[top - 1] = Hashing.node(stack[top - 1], stack[top]);
            }
        }
        return new Frontier(count, Arrays.copyOf(stack, top));
    }

    /** The root of the tree (RFC 9162 section 2.1.1). O(log n). */
    public Hash root() {
        if (size == 0) {
            return Hashing.EMPTY_ROOT;
        }
        Hash root = peaks[peaks.length - 1];
        for (int i = peaks.length - 2; i >= 0; i--) {
            root = Hashing.node(peaks[i], root);
        }
        return root;
    }

    /** The size as eight bytes, big end first, and the peaks: at most 2,024 bytes. */
    public byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + peaks.length * Hash.LENGTH);
        buffer.putLong(size);
        for (Hash peak : peaks) {
            buffer.put(peak.bytes());
        }
        return buffer.array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Malformed if the length does not fit the size
     */
    public static Frontier decode(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new Malformed("a frontier has at least 8 bytes, not " + bytes.length);
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        int count = Long.bitCount(size);
        if (size < 0 || bytes.length != Long.BYTES + count * Hash.LENGTH) {
            throw new Malformed("a frontier of " + size + " leaves in " + bytes.length + " bytes");
        }
        Hash[] peaks = new Hash[count];
        Arrays.setAll(peaks, i -> Hash.at(bytes, Long.BYTES + i * Hash.LENGTH));
        return new Frontier(size, peaks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frontier f && size == f.size && Arrays.equals(peaks, f.peaks);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(peaks);
    }

    @Override
    public String toString() {
        return "Frontier of " + size + " leaves, root " + root();
    }
}
