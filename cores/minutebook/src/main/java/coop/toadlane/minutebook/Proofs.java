package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Inclusion and consistency proofs of RFC 9162 section 2.1, and the same for subtrees as in the
 * IETF draft on Merkle tree certificates. A proof lists hashes from the leaf upward. Making one
 * takes O(log n) look-ups; asking for one that cannot exist is a defect and throws.
 *
 * <p>Two conventions. The tree without leaves is consistent with every tree, so a proof from it
 * would say nothing: none is made, and any offered is refused, from 0 to 0 too. And a missing root
 * or leaf hash cannot be expressed: {@link Hash} always has 32 bytes.
 */
public final class Proofs {
    private Proofs() {}

    /** The proof that the leaf at this index is in the tree of this size. */
    public static List<Hash> inclusion(HashSource source, long index, long size) {
        return subtreeInclusion(source, index, 0, size);
    }

    /** The proof that the leaf at this index of the whole log is in the subtree. */
    public static List<Hash> subtreeInclusion(HashSource source, long index, long start, long end) {
        requireSubtree(start, end);
        if (index < start || index >= end) {
            throw new IllegalArgumentException(index + " is not from " + start + " to " + end);
        }
        List<Hash> proof = new ArrayList<>();
        long low = start;
        long high = end;
        while (high - low > 1) {
            long middle = low + split(high - low);
            if (index < middle) {
                proof.add(source.root(middle, high));
                high = middle;
            } else {
                proof.add(source.root(low, middle));
                low = middle;
            }
        }
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /**
     * The proof that the first leaves of a tree are exactly those of an older tree of this size.
     */
    public static List<Hash> consistency(HashSource source, long oldSize, long size) {
        return subtreeConsistency(source, 0, oldSize, size);
    }

    /**
     * The proof that a subtree's leaves are exactly those at its place in the tree of this size.
     */
    public static List<Hash> subtreeConsistency(
            HashSource source, long start, long end, long size) {
        requireSubtree(start, end);
        if (end > size) {
            throw new IllegalArgumentException("a subtree to " + end + " in a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        long from = start;
        long low = 0;
        long high = size;
        boolean known = true;
        while (from != low || end != high) {
            long middle = low + split(high - low);
            if (end <= middle) {
                proof.add(source.root(middle, high));
                high = middle;
            } else {
                proof.add(source.root(low, middle));
                // Past the split the verifier no longer holds the whole of what is left.
                known &= from >= middle;
                from = Math.max(from, middle);
                low = middle;
            }
        }
        if (!known) {
            proof.add(source.root(low, high));
        }
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /** Whether the proof leads from the leaf at this index to the root of the tree of this size. */
    public static boolean verifyInclusion(
            Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        return verifySubtreeInclusion(leaf, index, 0, size, root, proof);
    }

    /**
     * Whether the proof leads from the leaf at this index of the log to the root of the subtree.
     */
    public static boolean verifySubtreeInclusion(
            Hash leaf, long index, long start, long end, Hash root, List<Hash> proof) {
        if (!isSubtree(start, end) || index < start || index >= end) {
            return false;
        }
        long node = index - start;
        long last = end - start - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hashing.node(sibling, hash);
                int alone = isRight(node) ? 0 : Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                hash = Hashing.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the tree of this size begins with the older tree. */
    public static boolean verifyConsistency(
            long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        return verifySubtreeConsistency(0, oldSize, oldRoot, size, root, proof);
    }

    /** Whether the proof shows that the tree of this size has the subtree at its place. */
    public static boolean verifySubtreeConsistency(
            long start, long end, Hash subtreeRoot, long size, Hash root, List<Hash> proof) {
        if (!isSubtree(start, end) || end > size) {
            return false;
        }
        // Climb to where the proof begins: as high as the subtree is complete, or its only node.
        int climb = Long.SIZE - Long.numberOfLeadingZeros(start ^ (end - 1));
        climb = end == size ? climb : Math.min(climb, Long.numberOfTrailingZeros(end));
        long first = start >> climb;
        long last = (end - 1) >> climb;
        long edge = (size - 1) >> climb;
        List<Hash> rest = proof;
        Hash seed = subtreeRoot;
        if (first != last) {
            if (proof.isEmpty()) {
                return false;
            }
            seed = proof.getFirst();
            rest = proof.subList(1, proof.size());
        }
        return climbs(first, last, edge, seed, rest, subtreeRoot, root);
    }

    private static boolean climbs(
            long first, long last, long edge, Hash seed, List<Hash> rest, Hash small, Hash large) {
        Hash inSmall = seed;
        Hash inLarge = seed;
        for (Hash sibling : rest) {
            if (edge == 0) {
                return false;
            }
            if (isRight(last) || last == edge) {
                if (first < last) {
                    inSmall = Hashing.node(sibling, inSmall);
                }
                inLarge = Hashing.node(sibling, inLarge);
                int alone = isRight(last) ? 0 : Long.numberOfTrailingZeros(last);
                first >>= alone;
                last >>= alone;
                edge >>= alone;
            } else {
                inLarge = Hashing.node(inLarge, sibling);
            }
            first >>= 1;
            last >>= 1;
            edge >>= 1;
        }
        return edge == 0 && inSmall.equals(small) && inLarge.equals(large);
    }

    /**
     * Whether the leaves from start to before end are a subtree of every tree that has them: start
     * is a multiple of the smallest power of two that is not below their number.
     */
    public static boolean isSubtree(long start, long end) {
        if (start < 0 || start >= end) {
            return false;
        }
        long size = end - start;
        long below = size == 1 ? 0 : (Long.highestOneBit(size - 1) << 1) - 1;
        return (start & below) == 0;
    }

    static void requireSubtree(long start, long end) {
        if (!isSubtree(start, end)) {
            throw new IllegalArgumentException("no subtree from " + start + " to " + end);
        }
    }

    /** The largest power of two below size, which is at least 2. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
