package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongFunction;

/** The story of a count in the making: stages, ties, who is in and who is out. */
final class Stages {
    private final Contest contest;
    private final boolean[] withdrawn;
    private final List<Tally.Stage> stages = new ArrayList<>();
    private final List<Tally.TieBreak> ties = new ArrayList<>();
    private final List<String> winners = new ArrayList<>();
    private final List<String> elected = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();

    Stages(Contest contest) {
        this.contest = contest;
        this.withdrawn = contest.withdrawnFlags();
    }

    String id(int candidate) {
        return contest.candidates().get(candidate).id();
    }

    String name(int candidate) {
        var found = contest.candidates().get(candidate);
        return found.name().isBlank() ? found.id() : found.name();
    }

    String names(List<Integer> candidates) {
        return String.join(", ", candidates.stream().map(this::name).toList());
    }

    List<String> ids(List<Integer> candidates) {
        return candidates.stream().map(this::id).toList();
    }

    void note(String key, Object... args) {
        notes.add(Sentence.of(key, args));
    }

    void elect(int candidate) {
        winners.add(id(candidate));
        elected.add(id(candidate));
    }

    void exclude(int candidate) {
        excluded.add(id(candidate));
    }

    void tie(List<Integer> tied, int chosen, Sentence how) {
        ties.add(new Tally.TieBreak(stages.size() + 1, ids(tied), id(chosen), how));
    }

    /** Closes the stage with the totals it left; an exhausted amount makes up the rest. */
    void close(long[] totals, long all, LongFunction<String> text) {
        var named = new LinkedHashMap<String, String>();
        var held = 0L;
        for (var c = 0; c < totals.length; c++) {
            if (!withdrawn[c]) {
                named.put(id(c), text.apply(totals[c]));
                held += totals[c];
            }
        }
        close(named, text.apply(all - held));
    }

    void close(java.util.Map<String, String> totals, String exhausted) {
        stages.add(
                new Tally.Stage(
                        totals,
                        exhausted,
                        List.copyOf(elected),
                        List.copyOf(excluded),
                        List.copyOf(notes)));
        elected.clear();
        excluded.clear();
        notes.clear();
    }

    int number() {
        return stages.size() + 1;
    }

    List<String> winners() {
        return List.copyOf(winners);
    }

    List<Tally.Stage> stages() {
        return List.copyOf(stages);
    }

    List<Tally.TieBreak> ties() {
        return List.copyOf(ties);
    }
}
