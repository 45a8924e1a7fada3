package coop.toadlane.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Strict ballots as a tree of common beginnings, so that what depends only on a ballot's beginning
 * is worked out once.
 *
 * <p>Nodes stand in preorder: a parent comes before its children. {@code papers} counts the ballots
 * through a node.
 */
final class Trie {
    final int nodes;
    final int[] parent;
    final int[] candidate;
    final long[] papers;

    /**
     * Groups for which {@code taken} is false are left out. Sorting dominates: n log n in the
     * groups.
     */
    Trie(Ballots ballots, boolean[] taken) {
        var order =
                IntStream.range(0, ballots.groups)
                        .filter(group -> taken[group])
                        .boxed()
                        .sorted(lexicographic(ballots))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var most = 0;
        for (var group : order) {
            most += ballots.start[group + 1] - ballots.start[group];
        }
        var parents = new int[most];
        var candidates = new int[most];
        var weights = new long[most];
        var path = new int[ballots.longest()];
        var depth = 0;
        var used = 0;
        for (var group : order) {
            var from = ballots.start[group];
            var length = ballots.start[group + 1] - from;
            var common = 0;
            while (common < Math.min(depth, length)
                    && candidates[path[common]] == ballots.marks[from + common]) {
                common++;
            }
            for (var i = common; i < length; i++) {
                parents[used] = i == 0 ? -1 : path[i - 1];
                candidates[used] = ballots.marks[from + i];
                path[i] = used++;
            }
            depth = length;
            for (var i = 0; i < length; i++) {
                weights[path[i]] = Math.addExact(weights[path[i]], ballots.weights[group]);
            }
        }
        this.nodes = used;
        this.parent = Arrays.copyOf(parents, used);
        this.candidate = Arrays.copyOf(candidates, used);
        this.papers = Arrays.copyOf(weights, used);
    }

    private static Comparator<Integer> lexicographic(Ballots ballots) {
        return (a, b) ->
                Arrays.compare(
                        ballots.marks,
                        ballots.start[a],
                        ballots.start[a + 1],
                        ballots.marks,
                        ballots.start[b],
                        ballots.start[b + 1]);
    }
}
