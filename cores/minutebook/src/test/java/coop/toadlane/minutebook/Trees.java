package coop.toadlane.minutebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trees for tests, and the root computed straight from the definition of RFC 9162 section 2.1.1.
 */
final class Trees {
    private Trees() {}

    /** Leaves whose entries are "minute 0", "minute 1" and so on. */
    static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hashing.leaf(Text.utf8("minute " + i)))
                .toList();
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hashing.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hashing.node(
                root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** PATH of RFC 9162 section 2.1.3.1, word for word. */
    static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return index < split
                ? with(path(index, left), root(right))
                : with(path(index - split, right), root(left));
    }

    /** SUBPROOF of RFC 9162 section 2.1.4.1, widened to subtrees as in the draft. */
    static List<Hash> proof(int start, int end, List<Hash> leaves, boolean known) {
        if (start == 0 && end == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        if (end <= split) {
            return with(proof(start, end, left, known), root(right));
        }
        boolean within = start >= split;
        int from = within ? start - split : 0;
        return with(proof(from, end - split, right, known && within), root(left));
    }

    private static List<Hash> with(List<Hash> list, Hash last) {
        return with(list, list.size(), last);
    }

    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        return copy;
    }

    static <T> List<T> with(List<T> list, int index, T item) {
        List<T> copy = new ArrayList<>(list);
        copy.add(index, item);
        return copy;
    }

    static <T> List<T> changed(List<T> list, int index, T item) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, item);
        return copy;
    }
}
