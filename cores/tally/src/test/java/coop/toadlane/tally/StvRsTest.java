package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The transcripts of stv-rs: its Meek cuts where the reference rule rounds up, so totals may differ
 * by parts of a millionth, the order of elections and exclusions may not.
 */
class StvRsTest {
    private static final Pattern DECIDED =
            Pattern.compile("Action: (Elect|Defeat)(?: \\(.*\\)| remaining)?: (.*)");

    @Test
    void transcriptsAreFollowed() {
        var cases =
                new ArrayList<>(
                        List.of(
                                "bigint/ballot_sum_overflows",
                                "crashes/crash",
                                "crashes/minimal10",
                                "crashes/rand_geometric",
                                "negative_surplus/below_quota",
                                "random/rand_2x10",
                                "random/rand_hypergeometric_100k",
                                "skewed"));
        if (Boolean.getBoolean("toadlane.everything")) {
            cases.add("random/rand_mixed_5k");
        }
        var followed = 0;
        for (var name : cases) {
            for (var equal : List.of("", ".equalize")) {
                for (var arithmetic : List.of("fixed9", "bigfixed9")) {
                    followed += followed(name, equal, arithmetic) ? 1 : 0;
                }
            }
        }
        assertThat(followed).isGreaterThanOrEqualTo(12);
        Agreement.of("stv-rs transcripts, fixed point", followed);
    }

    private static boolean followed(String name, String equal, String arithmetic) {
        var data = Shared.folder("stv-rs-meek");
        var ballots = data.resolve("ballots").resolve(name + ".blt");
        var log = data.resolve("meek").resolve(name + equal + "." + arithmetic + ".log");
        if (!Files.exists(ballots) || !Files.exists(log)) {
            return false;
        }
        var expected = decisions(log);
        if (expected.isEmpty()) {
            return false; // The program that wrote it gave up: its numbers were too small.
        }
        var contest = Blt.read(Shared.bytes(ballots)).orThrow();
        var sharing = Map.of("equal-ranks", equal.isEmpty() ? "split" : "orders");
        var tally = Rule.MEEK_PRF.count(contest, sharing);
        var names = new HashMap<String, String>();
        contest.candidates().forEach(c -> names.put(c.id(), c.name()));
        var ours = new ArrayList<String>();
        for (var stage : tally.stages()) {
            stage.elected().forEach(id -> ours.add("+" + names.get(id)));
            stage.excluded().forEach(id -> ours.add("-" + names.get(id)));
        }
        assertThat(expected.stream().filter(d -> d.startsWith("-") && ours.contains(d)).toList())
                .as("%s%s exclusions", name, equal)
                .isEqualTo(ours.stream().filter(d -> d.startsWith("-")).toList());
        assertThat(ours.stream().filter(d -> d.startsWith("+")).toList())
                .as("%s%s elections", name, equal)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().filter(d -> d.startsWith("+")).toList());
        return true;
    }

    private static List<String> decisions(Path log) {
        var found = new ArrayList<String>();
        for (var line : Shared.text(log).lines().toList()) {
            var decided = DECIDED.matcher(line);
            if (decided.matches()) {
                found.add((decided.group(1).equals("Elect") ? "+" : "-") + decided.group(2));
            }
        }
        return found;
    }
}
