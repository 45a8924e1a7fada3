package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommitteesTest {

    private static final Pattern RESULT =
            Pattern.compile(
                    "- rule_id: (\\S+)\\s+result: (\\[\\[.*?\\]\\]|null|\\[\\])\\s+resolute: (\\w+)",
                    Pattern.DOTALL);

    private static final Map<String, Rule> RULES =
            Map.of(
                    "av", Rule.APPROVAL,
                    "sav", Rule.SAV,
                    "pav", Rule.PAV,
                    "cc", Rule.CC,
                    "seqpav", Rule.SEQ_PAV,
                    "seqphragmen", Rule.SEQ_PHRAGMEN,
                    "equal-shares", Rule.EQUAL_SHARES,
                    "equal-shares-with-av-completion", Rule.EQUAL_SHARES);

    @Test
    void everyCommitteeIsAmongTheTiedOnesOfTheReference() {
        var differing = new ArrayList<String>();
        var checked = 0;
        for (var file : Shared.files("abcvoting", ".abc.yaml")) {
            var contest = BallotFile.read(file.toString(), Shared.bytes(file)).orThrow();
            for (var result : tied(Shared.text(file)).entrySet()) {
                var rule = RULES.get(result.getKey());
                if (rule == null) {
                    continue;
                }
                var options =
                        result.getKey().endsWith("av-completion")
                                ? Map.of("completion", "approval")
                                : Map.<String, String>of();
                var ours = new TreeSet<>(rule.count(contest, options).winners());
                if (!result.getValue().contains(ours)) {
                    differing.add(file.getFileName() + " " + result.getKey() + " " + ours);
                }
                checked++;
            }
        }
        assertThat(checked).isPositive();
        assertThat(differing).isEmpty();
        Agreement.of("abcvoting, results", checked);
    }

    @Test
    void aGroupOfAThirdHasAThirdOfTheSeats() {
        var builder = new Ballots.Builder(6);
        builder.add(20, List.of(List.of(0, 1, 2)));
        builder.add(10, List.of(List.of(3, 4, 5)));
        var candidates = new ArrayList<Candidate>();
        for (var c = 0; c < 6; c++) {
            candidates.add(new Candidate("c" + c, "Candidate " + c));
        }
        var contest = new Contest("", 3, candidates, Set.of(), List.of(), builder.build());
        for (var rule : List.of(Rule.PAV, Rule.SEQ_PAV, Rule.SEQ_PHRAGMEN, Rule.EQUAL_SHARES)) {
            assertThat(rule.count(contest, Map.of()).winners())
                    .as("%s", rule)
                    .containsExactlyInAnyOrder("c0", "c1", "c3");
        }
    }

    @Test
    void anExactSearchThatWouldNeverEndIsRefused() {
        var builder = new Ballots.Builder(60);
        builder.add(1, List.of(List.of(0, 1)));
        var candidates = new ArrayList<Candidate>();
        for (var c = 0; c < 60; c++) {
            candidates.add(new Candidate("c" + c, ""));
        }
        var contest = new Contest("", 30, candidates, Set.of(), List.of(), builder.build());
        assertThatThrownBy(() -> Rule.PAV.count(contest, Map.of()))
                .isInstanceOf(BadField.class)
                .hasMessageContaining("possible committees");
    }

    @Test
    void aBrokenFileIsReadOrRefusedButNeverACrash() {
        var good = "profile: [[0, 1], [2]]\nnum_cand: 3\ncommitteesize: 2\n";
        assertThat(AbcYaml.read(bytes(good)).orThrow().ballots().groups()).isEqualTo(2);
        assertThat(AbcYaml.read(bytes(good.replace("[2]", "[7]"))))
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        b ->
                                assertThat(b.message())
                                        .startsWith(
                                                "line 1, column 10: expected each candidate (0 to 2)"));
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            assertThat(AbcYaml.read(Generated.mangled(random, bytes(good))))
                    .as("seed 5, case %d", i)
                    .isNotNull();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** By rule all tied committees, from the irresolute result where there is one. */
    private static Map<String, Set<Set<String>>> tied(String text) {
        var tied = new TreeMap<String, Set<Set<String>>>();
        var results = RESULT.matcher(text);
        while (results.find()) {
            var committees =
                    tied.computeIfAbsent(results.group(1), key -> new java.util.HashSet<>());
            for (var committee : results.group(2).split("\\],")) {
                var ids = new TreeSet<String>();
                for (var id : committee.split("\\D+")) {
                    if (!id.isEmpty()) {
                        ids.add(id);
                    }
                }
                committees.add(ids);
            }
        }
        return tied;
    }
}
