package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a contest's papers, such as those of a precinct, on the way that the whole count takes:
 * who is elected and who goes out is decided by all papers, and each part tells where its own are.
 */
final class RunoffSlices {
    private final List<RunoffPapers> parts;
    private final List<Map<Integer, Long>> kept = new ArrayList<>();

    RunoffSlices(List<RunoffPapers> parts) {
        this.parts = parts;
        parts.forEach(_ -> kept.add(new LinkedHashMap<>()));
    }

    /**
     * Where a part's papers are at the end of a round, in units of the last decimal.
     *
     * @param totals by candidate; one who was elected keeps what was not handed on
     * @param left by {@link RunoffPapers.Left}
     */
    record Part(long[] totals, long[] left) {}

    void start() {
        parts.forEach(part -> part.start((from, to, amount) -> {}));
    }

    void handOn(int candidate, boolean seatsTaken) {
        parts.forEach(part -> part.handOn(candidate, seatsTaken, (from, to, amount) -> {}));
    }

    void leave(int candidate) {
        parts.forEach(part -> part.continuing[candidate] = false);
    }

    /** An elected candidate's papers are worth that share of what they were. */
    void share(int candidate, long share) {
        for (var i = 0; i < parts.size(); i++) {
            kept.get(i).put(candidate, parts.get(i).share(candidate, share));
        }
    }

    /** All of them now; those elected in this round still hold all their papers. */
    List<Part> now(List<Integer> elected) {
        var now = new ArrayList<Part>();
        for (var i = 0; i < parts.size(); i++) {
            var totals = parts.get(i).total.clone();
            kept.get(i)
                    .forEach((candidate, amount) -> {
                        if (!elected.contains(candidate)) {
                            totals[candidate] = amount;
                        }
                    });
            now.add(new Part(totals, parts.get(i).left.clone()));
        }
        return now;
    }
}
