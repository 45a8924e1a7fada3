package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts small enough to follow by hand. */
class SmallCountsTest {

    @Test
    void aScottishSurplusIsCutOncePerPaper() {
        // Quota floor(17/3) + 1 = 6; A's surplus 3 over 9 papers is 0.33333 each.
        var tally = count(Rule.SCOTTISH_STV, 2, Map.of(), "9 1 2 0", "4 2 0", "4 3 0");
        assertThat(tally.quota()).isEqualTo("6.00000");
        assertThat(tally.stages().get(1).totals())
                .containsEntry("1", "6.00000")
                .containsEntry("2", "6.99997")
                .containsEntry("3", "4.00000");
        assertThat(tally.stages().get(1).exhausted()).isEqualTo("0.00003");
        assertThat(tally.winners()).containsExactly("1", "2");
    }

    @Test
    void aScottishTieGoesByTheLatestEarlierDifference() {
        // Cleo has 5, 5, 7 and Dan 4, 6, 7: the latest stage at which they differ puts Cleo behind.
        String[] ballots = {"20 1 0", "19 2 0", "5 3 0", "4 4 0", "2 5 4 0", "2 6 3 0", "1 6 4 0"};
        var tally = count(Rule.SCOTTISH_STV, 1, Map.of(), ballots);
        assertThat(tally.stages().get(3).excluded()).containsExactly("3");
        assertThat(tally.ties().getFirst().how().in(Locale.ENGLISH))
                .isEqualTo(
                        "Cleo, Dan have equally few votes; Cleo is excluded, having had fewer at stage 2.");
    }

    @Test
    void nobodyIsTransferredFromExactlyTheQuota() {
        var tally = count(Rule.SCOTTISH_STV, 2, Map.of(), "6 1 3 0", "5 2 0", "4 3 2 0");
        assertThat(tally.stages().get(1).excluded()).hasSize(1);
        assertThat(tally.stages())
                .flatExtracting(Tally.Stage::notes)
                .noneMatch(note -> note.key().equals("stv.surplus"));
        assertThat(tally.winners()).containsExactly("1", "2");
    }

    @Test
    void aScottishPaperEndsAtAGapOrASharedRank() {
        var tally =
                count(
                        Rule.SCOTTISH_STV,
                        1,
                        Map.of(),
                        "5 1 0",
                        "4 2 0",
                        "2 3 - 2 0",
                        "2 4 2=3 0",
                        "1 2=3 0");
        assertThat(tally.winners()).containsExactly("1");
        assertThat(tally.invalid()).isEqualTo(1);
    }

    @Test
    void lotsDependOnTheSeedAloneAndAreReported() {
        var winners = new HashSet<String>();
        for (var i = 0; i < 40; i++) {
            var seed = Map.of("seed", "seed " + i);
            var tally = count(Rule.SCOTTISH_STV, 1, seed, "5 1 0", "5 2 0");
            assertThat(tally).isEqualTo(count(Rule.SCOTTISH_STV, 1, seed, "5 1 0", "5 2 0"));
            assertThat(tally.options()).containsEntry("seed", "seed " + i);
            assertThat(tally.ties().getLast().how().key()).isEqualTo("tie.excluded.lot");
            winners.addAll(tally.winners());
        }
        assertThat(winners).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void meekKeepsOfEachVoteWhatTheQuotaNeeds() {
        var tally = count(Rule.MEEK_PRF, 2, Map.of(), "9 1 2 0", "4 2 0", "4 3 0");
        assertThat(tally.quota()).isEqualTo("5.666666667");
        assertThat(tally.stages().get(1).totals()).containsEntry("2", "7.333333330");
        assertThat(tally.winners()).containsExactly("1", "2");
        assertThat(count(Rule.MEEK_EXACT, 2, Map.of(), "9 1 2 0", "4 2 0", "4 3 0").winners())
                .containsExactly("1", "2");
    }

    @Test
    void anOvervoteDoesWhatItsOptionSays() {
        String[] ballots = {"5 1=2 3 0", "4 2 0", "3 1 0"};
        var exhausted = count(Rule.IRV, 1, Map.of(), ballots);
        assertThat(exhausted.invalid()).isEqualTo(5);
        assertThat(exhausted.stages().getFirst().totals()).containsEntry("2", "4");
        var skipped = count(Rule.IRV, 1, Map.of("overvote", "skip"), ballots);
        assertThat(skipped.stages().getFirst().totals()).containsEntry("3", "5");
        var multiple = count(Rule.IRV, 1, Map.of("overvote", "exhaust-if-multiple"), ballots);
        assertThat(multiple.stages().getFirst().exhausted()).isEqualTo("5");
    }

    @Test
    void instantRunoffStopsAtMoreThanHalfOrAtTwo() {
        String[] ballots = {"6 1 0", "3 2 0", "2 3 2 0"};
        assertThat(count(Rule.IRV, 1, Map.of(), ballots).stages()).hasSize(1);
        var two = count(Rule.IRV, 1, Map.of("until-two", "true"), ballots);
        assertThat(two.stages().getLast().totals()).containsEntry("1", "6").containsEntry("2", "5");
        var together =
                count(Rule.IRV, 1, Map.of("batch", "true"), "5 1 0", "4 2 0", "1 3 2 0", "1 4 2 0");
        assertThat(together.stages().getFirst().excluded()).contains("3", "4");
        assertThat(together.winners()).containsExactly("2");
    }

    @Test
    void starElectsWhomMoreScoreHigherAmongTheTwoHighest() {
        // Five points for the first rank, four for the second: Ben 13, Ada 10, but two of three
        // prefer Ada.
        var tally = count(Rule.STAR, 1, Map.of(), "2 1 2 0", "1 2 3 0");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("1", "10")
                .containsEntry("2", "13")
                .containsEntry("3", "4");
        assertThat(tally.winners()).containsExactly("1");
        assertThat(count(Rule.SCORE, 1, Map.of(), "2 1 2 0", "1 2 3 0").winners())
                .containsExactly("2");
    }

    @Test
    void anEmptyRankCostsAPointInAScore() {
        var tally = count(Rule.SCORE, 1, Map.of("max", "3"), "1 1 - 2 0");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("1", "3")
                .containsEntry("2", "1");
    }

    @Test
    void bordaSharesThePointsOfASharedRank() {
        // Six candidates: 5 and 4 shared, then 3; the other three share 2, 1 and 0.
        var tally = count(Rule.BORDA, 1, Map.of(), "1 1=2 3 0");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("1", "4.5")
                .containsEntry("2", "4.5")
                .containsEntry("3", "3.0")
                .containsEntry("6", "1.0");
        assertThat(tally.ties()).hasSize(1);
    }

    @Test
    void whoeverIsNamedIsApproved() {
        var tally = count(Rule.APPROVAL, 1, Map.of(), "3 1=2 0", "2 2 0");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("1", "3")
                .containsEntry("2", "5");
        assertThat(tally.winners()).containsExactly("2");
    }

    @Test
    void aCircleIsCutWhereItIsWeakest() {
        // Ada beats Ben 11:5, Ben beats Cleo 12:4, Cleo beats Ada 9:7, the weakest.
        String[] circle = {"7 1 2 3 0", "5 2 3 1 0", "4 3 1 2 0"};
        for (var rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.MINIMAX)) {
            var tally = count(rule, 1, Map.of(), circle);
            assertThat(tally.winners()).as("%s", rule).containsExactly("1");
            assertThat(tally.pairwise().get("1")).containsEntry("2", 11L).containsEntry("3", 7L);
        }
    }

    private static Tally count(
            Rule rule, int seats, Map<String, String> options, String... ballots) {
        var text = new StringBuilder("6 " + seats + "\n");
        for (var ballot : ballots) {
            text.append(ballot).append('\n');
        }
        text.append("0\n\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"Dan\"\n\"Eve\"\n\"Fay\"\n\"Board\"\n");
        var contest = Blt.read(text.toString().getBytes(StandardCharsets.UTF_8)).orThrow();
        return rule.count(contest, options);
    }
}
