package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.List;

/** Where the hashes of a tree are looked up: a list in memory, tiles, or a table. */
@FunctionalInterface
public interface HashSource {
    /**
     * The root of one complete subtree.
     *
     * @param level its height: it has 2^level leaves
     * @param index how many such subtrees stand before it
     */
    Hash at(int level, long index);

    /** All hashes over these leaves, computed now and kept: about twice as many as leaves. */
    static HashSource of(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>();
        for (List<Hash> below = List.copyOf(leaves); !below.isEmpty(); ) {
            levels.add(below);
            List<Hash> above = new ArrayList<>(below.size() / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                above.add(Hashing.node(below.get(i), below.get(i + 1)));
            }
            below = above;
        }
        return (level, index) -> levels.get(level).get(Math.toIntExact(index));
    }

    /** The Merkle root over the leaves from start to before end, a valid subtree. O(log n). */
    private static Hash root(HashSource source, long start, long end) {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return source.at(level, start >> level);
        }
        long split = start + Proofs.split(size);
        return Hashing.node(root(source, start, split), root(source, split, end));
    }

    /**
     * The Merkle root over the leaves from start to before end. O(log n).
     *
     * @throws IllegalArgumentException if these leaves are no subtree; see {@link Proofs#isSubtree}
     */
    default Hash root(long start, long end) {
        if (start == 0 && end == 0) {
            return Hashing.EMPTY_ROOT;
        }
        Proofs.requireSubtree(start, end);
        return root(this, start, end);
    }
}
