package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int SMALL = 70;
    private static final List<Hash> LEAVES = Trees.leaves(SMALL);
    private static final HashSource SOURCE = HashSource.of(LEAVES);

    @Test
    void everyLeafOfEverySmallTreeIsProvenIncluded() {
        for (int n = 1; n <= SMALL; n++) {
            List<Hash> tree = LEAVES.subList(0, n);
            Hash root = Trees.root(tree);
            assertThat(SOURCE.root(0, n)).isEqualTo(root);
            for (int m = 0; m < n; m++) {
                List<Hash> proof = Proofs.inclusion(SOURCE, m, n);
                assertThat(proof).isEqualTo(Trees.path(m, tree));
                for (int claimed = 0; claimed < n; claimed++) {
                    assertThat(Proofs.verifyInclusion(LEAVES.get(m), claimed, n, root, proof))
                            .isEqualTo(claimed == m);
                }
            }
        }
    }

    @Test
    void everySmallTreeIsProvenToBeginWithEverySmaller() {
        for (int n = 1; n <= SMALL; n++) {
            Hash root = Trees.root(LEAVES.subList(0, n));
            for (int m = 1; m <= n; m++) {
                Hash old = Trees.root(LEAVES.subList(0, m));
                List<Hash> proof = Proofs.consistency(SOURCE, m, n);
                assertThat(proof).isEqualTo(Trees.proof(0, m, LEAVES.subList(0, n), true));
                assertThat(Proofs.verifyConsistency(m, old, n, root, proof)).isTrue();
                assertThat(Proofs.verifyConsistency(n, root, m, old, proof)).isEqualTo(m == n);
            }
        }
    }

    @Test
    void everySubtreeOfASmallTreeIsProvenAndItsLeavesInIt() {
        int subtrees = 0;
        for (int n = 1; n <= 40; n++) {
            Hash root = Trees.root(LEAVES.subList(0, n));
            for (int start = 0; start < n; start++) {
                for (int end = start + 1; end <= n; end++) {
                    if (Proofs.isSubtree(start, end)) {
                        subtrees++;
                        subtreeHolds(start, end, n, root);
                    }
                }
            }
        }
        assertThat(subtrees).isEqualTo(2_608);
    }

    private static void subtreeHolds(int start, int end, int n, Hash root) {
        List<Hash> within = LEAVES.subList(start, end);
        Hash small = Trees.root(within);
        List<Hash> proof = Proofs.subtreeConsistency(SOURCE, start, end, n);
        assertThat(proof).isEqualTo(Trees.proof(start, end, LEAVES.subList(0, n), true));
        assertThat(Proofs.verifySubtreeConsistency(start, end, small, n, root, proof)).isTrue();
        for (int i = start; i < end; i++) {
            List<Hash> path = Proofs.subtreeInclusion(SOURCE, i, start, end);
            Hash leaf = LEAVES.get(i);
            assertThat(Proofs.verifySubtreeInclusion(leaf, i, start, end, small, path)).isTrue();
            int beside = i ^ 1;
            assertThat(Proofs.verifySubtreeInclusion(leaf, beside, start, end, small, path))
                    .isFalse();
        }
    }

    @Test
    void aSubtreeStandsWhereItsSizeRoundedUpDivides() {
        assertThat(Proofs.isSubtree(8, 13)).isTrue();
        assertThat(Proofs.isSubtree(4, 8)).isTrue();
        assertThat(Proofs.isSubtree(4, 9)).isFalse();
        assertThat(Proofs.isSubtree(2, 5)).isFalse();
        assertThat(Proofs.isSubtree(3, 3)).isFalse();
        assertThat(Proofs.isSubtree(0, Long.MAX_VALUE)).isTrue();
        assertThat(Proofs.isSubtree(1L << 62, Long.MAX_VALUE)).isTrue();
        assertThat(Proofs.isSubtree(1, Long.MAX_VALUE)).isFalse();
        assertThat(Proofs.isSubtree(-2, 0)).isFalse();
    }

    @Test
    void anInclusionProofWithAnyBitFlippedIsRefused() {
        for (int n = 1; n <= 9; n++) {
            Hash root = SOURCE.root(0, n);
            for (int m = 0; m < n; m++) {
                int index = m;
                int size = n;
                Hash leaf = LEAVES.get(m);
                List<Hash> proof = Proofs.inclusion(SOURCE, m, n);
                everyChangeIsRefused(
                        proof, p -> Proofs.verifyInclusion(leaf, index, size, root, p));
                for (int bit = 0; bit < 256; bit++) {
                    Hash bent = Trees.flipped(leaf, bit);
                    assertThat(Proofs.verifyInclusion(bent, m, n, root, proof)).isFalse();
                    Hash other = Trees.flipped(root, bit);
                    assertThat(Proofs.verifyInclusion(leaf, m, n, other, proof)).isFalse();
                }
            }
        }
    }

    @Test
    void aConsistencyProofWithAnyBitFlippedIsRefused() {
        for (int n = 1; n <= 9; n++) {
            Hash root = SOURCE.root(0, n);
            for (int m = 1; m <= n; m++) {
                int oldSize = m;
                int size = n;
                Hash old = SOURCE.root(0, m);
                List<Hash> proof = Proofs.consistency(SOURCE, m, n);
                everyChangeIsRefused(
                        proof, p -> Proofs.verifyConsistency(oldSize, old, size, root, p));
                for (int bit = 0; bit < 256; bit++) {
                    Hash bent = Trees.flipped(old, bit);
                    assertThat(Proofs.verifyConsistency(m, bent, n, root, proof)).isFalse();
                    Hash other = Trees.flipped(root, bit);
                    assertThat(Proofs.verifyConsistency(m, old, n, other, proof)).isFalse();
                }
            }
        }
    }

    private static void everyChangeIsRefused(List<Hash> proof, Predicate<List<Hash>> verify) {
        assertThat(verify.test(proof)).isTrue();
        for (int i = 0; i <= proof.size(); i++) {
            assertThat(verify.test(Trees.with(proof, i, LEAVES.getLast()))).isFalse();
        }
        for (int i = 0; i < proof.size(); i++) {
            assertThat(verify.test(proof.subList(0, i))).isFalse();
            assertThat(verify.test(Trees.without(proof, i))).isFalse();
            for (int bit = 0; bit < 256; bit++) {
                Hash bent = Trees.flipped(proof.get(i), bit);
                assertThat(verify.test(Trees.changed(proof, i, bent))).isFalse();
            }
        }
    }

    @Test
    void anEmptyTreeProvesNothing() {
        Hash empty = Hashing.EMPTY_ROOT;
        assertThat(Proofs.verifyConsistency(0, empty, 0, empty, List.of())).isFalse();
        assertThat(Proofs.verifyConsistency(0, empty, 1, LEAVES.getFirst(), List.of())).isFalse();
        assertThat(Proofs.verifyInclusion(empty, 0, 0, empty, List.of())).isFalse();
        assertThatThrownBy(() -> Proofs.consistency(SOURCE, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(SOURCE, 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void largeTreesProveWhatTheyHoldAndNoMore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            int n = 1 + random.nextInt(5_000);
            List<Hash> leaves = Trees.leaves(n);
            HashSource source = HashSource.of(leaves);
            Hash root = Frontier.EMPTY.append(leaves).root();
            for (int i = 0; i < 50; i++) {
                int m = random.nextInt(n);
                List<Hash> path = Proofs.inclusion(source, m, n);
                Hash leaf = leaves.get(m);
                String what = "seed " + seed + ", size " + n + ", leaf " + m;
                assertThat(Proofs.verifyInclusion(leaf, m, n, root, path)).as(what).isTrue();
                Hash bent = Trees.flipped(leaf, random.nextInt(256));
                assertThat(Proofs.verifyInclusion(bent, m, n, root, path)).as(what).isFalse();
                Hash old = source.root(0, m + 1);
                List<Hash> proof = Proofs.consistency(source, m + 1, n);
                assertThat(Proofs.verifyConsistency(m + 1, old, n, root, proof)).as(what).isTrue();
                Hash other = Trees.flipped(old, random.nextInt(256));
                assertThat(Proofs.verifyConsistency(m + 1, other, n, root, proof))
                        .as(what)
                        .isFalse();
            }
        }
    }
}
