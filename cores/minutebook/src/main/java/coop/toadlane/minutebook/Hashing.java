package coop.toadlane.minutebook;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the Merkle tree: SHA-256 with the prefixes of RFC 9162 section 2.1.1. */
public final class Hashing {
    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = sha256(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashing() {}

    /** The hash of a leaf whose entry is these bytes: SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        Workbench bench = Workbench.mine();
        bench.digest.update(LEAF);
        bench.digest.update(entry);
        return bench.finish();
    }

    /** The hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        Workbench bench = Workbench.mine();
        left.copyTo(bench.node, 1);
        right.copyTo(bench.node, 1 + Hash.LENGTH);
        bench.digest.update(bench.node);
        return bench.finish();
    }

    /** Plain SHA-256, without a prefix: for the body of a minute, not for the tree. */
    public static Hash sha256(byte[] bytes) {
        Workbench bench = Workbench.mine();
        bench.digest.update(bytes);
        return bench.finish();
    }

    /**
     * One digest and its buffers for each thread: looking up a new digest costs as much as hashing.
     */
    private static final class Workbench {
        private static final ThreadLocal<Workbench> MINE = ThreadLocal.withInitial(Workbench::new);

        final MessageDigest digest;
        final byte[] node = new byte[1 + 2 * Hash.LENGTH];
        final byte[] result = new byte[Hash.LENGTH];

        Workbench() {
            node[0] = NODE;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        static Workbench mine() {
            return MINE.get();
        }

        Hash finish() {
            try {
                digest.digest(result, 0, Hash.LENGTH);
            } catch (DigestException e) {
                throw new IllegalStateException("32 bytes hold a SHA-256", e);
            }
            return Hash.at(result, 0);
        }
    }
}
