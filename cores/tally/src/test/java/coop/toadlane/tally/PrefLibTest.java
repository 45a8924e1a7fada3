package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrefLibTest {

    private static final String SMALL =
            """
            # TITLE: Board
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 9
            # ALTERNATIVE NAME 1: Ada
            # ALTERNATIVE NAME 2: Ben
            # ALTERNATIVE NAME 3: Cleo
            4: 1,{2,3}
            5: 3
            """;

    @Test
    void aSmallFileIsRead() {
        var contest = read(SMALL).orThrow();
        assertThat(contest.title()).isEqualTo("Board");
        assertThat(contest.ballots().ranks(0)).isEqualTo(List.of(List.of(0), List.of(1, 2)));
    }

    @Test
    void aBrokenFileIsNamedByLineColumnAndWhatWasExpected() {
        broken("4: 1,{2,3", "line 7, column 6: expected a closing } for this rank, found '{2,3'");
        broken("4: 1,4", "line 7, column 6: expected a candidate (1 to 3), found '4'");
        broken("4: 1 2", "line 7, column 6: expected a comma, found '2'");
        broken("x: 1", "line 7, column 1: expected a whole number");
        broken("4: 1,1", "line 7, column 3: expected each candidate (1 to 3) at most once");
        broken("3: 1", "line 9, column 1: expected 9 ballots as NUMBER VOTERS says, not 8");
    }

    @Test
    void ofTwoCategoriesTheSecondIsNotApproved() {
        var text =
                SMALL.replace("# NUMBER VOTERS", "# NUMBER CATEGORIES: 2\n# NUMBER VOTERS")
                        .replace("5: 3", "5: {},{1,2,3}");
        var tally = Rule.APPROVAL.count(read(text).orThrow(), Map.of());
        assertThat(tally.winners()).containsExactly("1");
        assertThat(tally.stages().getFirst().totals()).containsEntry("2", "0");
        assertThat(tally.invalid()).isEqualTo(5);
    }

    @Test
    void aMangledFileIsReadOrRefusedButNeverACrash() {
        var seed = 31L;
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var reading =
                    PrefLib.read(Generated.mangled(random, SMALL.getBytes(StandardCharsets.UTF_8)));
            assertThat(reading).as("seed %d, case %d", seed, i).isNotNull();
        }
    }

    @Test
    void electionsHaveTheWinnersOfASecondCount() {
        var differing = new ArrayList<String>();
        var files = 0;
        for (var file : Shared.files("preflib", ".winners.json")) {
            var base = Shared.base(file, ".winners.json");
            var expected = Json.object(Shared.text(file));
            var contest = BallotFile.read(base, Shared.bytes(file.resolveSibling(base))).orThrow();
            @SuppressWarnings("unchecked")
            var recount = (Map<String, Object>) expected.get("recount");
            if (recount == null) {
                continue;
            }
            files++;
            var schulze = Rule.SCHULZE.count(contest, 1, Map.of());
            var potential = new TreeSet<>(schulze.winners());
            schulze.ties().forEach(tie -> potential.addAll(tie.tied()));
            if (!potential.equals(ids(recount.get("schulzeWinningVotes")))) {
                differing.add(base + " Schulze " + potential);
            }
            var irv = Rule.IRV.count(contest, 1, Map.of());
            if (!ids(recount.get("irvWinner")).contains(irv.winners().getFirst())) {
                differing.add(base + " IRV " + irv.winners());
            }
            if (Boolean.FALSE.equals(recount.get("irvTieAtElimination"))) {
                rounds(base, Json.list(recount.get("irvRounds")), irv, differing);
            }
            var multi = ids(recount.get("scottishStvWinners"));
            if (!multi.isEmpty()) {
                var stv = Rule.SCOTTISH_STV.count(contest, multi.size(), Map.of());
                var names = new TreeSet<String>();
                contest.candidates().stream()
                        .filter(c -> stv.winners().contains(c.id()))
                        .forEach(c -> names.add(c.name()));
                if (!names.equals(multi)) {
                    differing.add(base + " STV " + stv.winners());
                }
            }
        }
        assertThat(files).isPositive();
        assertThat(differing).isEmpty();
        Agreement.of("PrefLib, files", files);
    }

    private static void rounds(
            String base, List<Map<String, Object>> rounds, Tally irv, List<String> differing) {
        if (rounds.size() != irv.stages().size()) {
            differing.add(base + " rounds " + irv.stages().size() + " for " + rounds.size());
            return;
        }
        for (var i = 0; i < rounds.size(); i++) {
            var ours = new TreeMap<>(irv.stages().get(i).totals());
            ours.values().removeIf("0"::equals);
            var theirs = new TreeMap<String, String>();
            rounds.get(i).forEach((id, votes) -> theirs.put(id, String.valueOf(votes)));
            theirs.values().removeIf("0"::equals);
            if (!ours.equals(theirs)) {
                differing.add(base + " round " + (i + 1) + " " + ours + " for " + theirs);
            }
        }
    }

    private static TreeSet<String> ids(@org.jspecify.annotations.Nullable Object list) {
        var ids = new TreeSet<String>();
        if (list instanceof BigDecimal one) {
            ids.add(one.toPlainString());
        } else {
            Json.<Object>list(list).forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    private static void broken(String line, String message) {
        assertThat(read(SMALL.replace("4: 1,{2,3}", line)))
                .isInstanceOfSatisfying(
                        Reading.Broken.class, b -> assertThat(b.message()).startsWith(message));
    }

    private static Reading<Contest> read(String text) {
        return PrefLib.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
