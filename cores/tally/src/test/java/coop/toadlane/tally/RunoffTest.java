package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each option of the instant runoff does, on ballots that one can count by hand. */
class RunoffTest {
    private static final String[] FOUR = {"7 1 2 0", "5 2 0", "3 3 2 0", "1 4 3 0"};

    @Test
    void theCountGoesOnUntilTwoAreLeft() {
        assertThat(count(1, Map.of(), "6 1 0", "2 2 0", "1 3 2 0").stages()).hasSize(1);
        var tally = count(1, Map.of("until-two", "true"), "6 1 0", "2 2 0", "1 3 2 0");
        assertThat(tally.stages()).hasSize(3);
        assertThat(tally.winners()).containsExactly("1");
        assertThat(tally.stages().getLast().totals()).containsEntry("2", "3");
    }

    @Test
    void thoseWhoCannotCatchUpGoTogether() {
        var tally = count(1, Map.of("batch", "true"), "9 1 0", "8 2 0", "3 3 2 0", "2 4 2 0");
        assertThat(tally.stages().getFirst().excluded()).containsExactlyInAnyOrder("3", "4");
        assertThat(tally.winners()).containsExactly("2");
    }

    @Test
    void thoseBelowTheMinimumGoFirst() {
        var tally = count(1, Map.of("minimum", "4"), FOUR);
        assertThat(tally.stages().getFirst().excluded()).containsExactly("3", "4");
    }

    @Test
    void theCountStopsWhereItIsTold() {
        var tally = count(1, Map.of("stop", "1"), FOUR);
        assertThat(tally.stages()).hasSize(1);
        assertThat(tally.winners()).isEmpty();
    }

    @Test
    void theFirstRoundsThresholdCanHoldForAll() {
        // Nobody reaches 9 of 16 when 4 papers are exhausted: the stronger of two is elected.
        String[] ballots = {"7 1 0", "5 2 0", "3 3 0", "1 4 0"};
        assertThat(count(1, Map.of("first-round", "true"), ballots).winners()).containsExactly("1");
        assertThat(count(1, Map.of("first-round", "true"), ballots).stages()).hasSize(3);
    }

    @Test
    void aCandidateRankedTwiceEndsThePaperIfToldSo() {
        var contest =
                """
                {"rules": {"tiebreakMode": "useCandidateOrder", "overvoteRule": "exhaustImmediately",
                 "winnerElectionMode": "singleWinnerMajority", "numberOfWinners": "1",
                 "maxSkippedRanksAllowed": "unlimited", "maxRankingsAllowed": "max",
                 "exhaustOnDuplicateCandidate": DUPLICATES},
                 "cvrFileSources": [{"provider": "ess", "filePath": "x.xlsx",
                  "firstVoteColumnIndex": "1", "firstVoteRowIndex": 1}],
                 "candidates": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}
                """;
        var rows =
                List.of(
                        new Rctab.SheetRow(1, List.of("A", "A", "B")),
                        new Rctab.SheetRow(2, List.of("B")),
                        new Rctab.SheetRow(3, List.of("B")),
                        new Rctab.SheetRow(4, List.of("C")),
                        new Rctab.SheetRow(5, List.of("C")));
        assertThat(sheet(contest.replace("DUPLICATES", "true"), rows).winners())
                .containsExactly("B");
        assertThat(sheet(contest.replace("DUPLICATES", "true"), rows).ties()).hasSize(1);
        assertThat(sheet(contest.replace("DUPLICATES", "false"), rows).ties()).isEmpty();
    }

    private static Tally sheet(String config, List<Rctab.SheetRow> rows) {
        var read = RctabConfig.read(config.getBytes(StandardCharsets.UTF_8)).orThrow();
        var rctab = new Rctab(read);
        rctab.addSheet(read.sources().getFirst(), rows).orThrow();
        return rctab.count();
    }

    @Test
    void surplusesMoveAsFractions() {
        var tally =
                count(
                        2,
                        Map.of("several", "together", "decimals", "4"),
                        "6 1 2 0",
                        "2 2 0",
                        "3 3 0");
        assertThat(tally.quota()).isEqualTo("4.0000");
        assertThat(tally.winners()).containsExactly("1", "2");
        // 2 of 6 are above the quota: 0.3333 of each paper moves, and 0.0002 is nobody's.
        assertThat(tally.stages().get(1).totals())
                .containsEntry("1", "4.0000")
                .containsEntry("2", "3.9998");
        assertThat(tally.stages().get(1).exhausted()).isEqualTo("0.0002");
        assertThat(tally.explained(Locale.ENGLISH).getFirst())
                .contains("11.0000 papers still count; 4.0000 votes elect.");
    }

    @Test
    void theThresholdCanBeAFractionOrTheHareQuota() {
        var options = Map.of("several", "together", "threshold", "fraction", "decimals", "2");
        assertThat(count(2, options, "6 1 2 0", "2 2 0", "3 3 0").quota()).isEqualTo("3.67");
        var hare = Map.of("several", "together", "hare", "true");
        assertThat(count(2, hare, "6 1 2 0", "2 2 0", "3 3 0").quota()).isEqualTo("6.0000");
    }

    @Test
    void onlyTheStrongestIsElectedInARoundIfToldSo() {
        String[] ballots = {"6 1 0", "5 2 0", "1 3 0"};
        var together = count(2, Map.of("several", "together"), ballots);
        assertThat(together.stages().getFirst().elected()).containsExactly("1", "2");
        var each = count(2, Map.of("several", "one-a-round"), ballots);
        assertThat(each.stages().getFirst().elected()).containsExactly("1");
        assertThat(each.stages().get(1).elected()).containsExactly("2");
    }

    @Test
    void bottomsUpElectsThoseLeft() {
        var tally = count(2, Map.of("several", "bottoms-up"), FOUR);
        assertThat(tally.winners()).containsExactly("2", "1");
        assertThat(tally.stages()).hasSize(3);
        assertThat(tally.stages().getFirst().elected()).isEmpty();
    }

    @Test
    void allWhoHoldAShareAreElected() {
        var tally = count(1, Map.of("several", "share", "share", "30"), FOUR);
        assertThat(tally.winners()).containsExactly("2", "1");
        assertThatThrownBy(() -> count(1, Map.of("several", "share", "share", "101"), FOUR))
                .hasMessageContaining("share: expected a percentage above 0, up to 100");
    }

    @Test
    void aTieGoesAsItsModeSays() {
        String[] ballots = {"2 1 0", "2 2 0", "3 3 0"};
        assertThat(out(Map.of("ties", "order"), ballots)).isEqualTo("2");
        assertThat(out(Map.of("ties", "lots"), ballots)).isEqualTo("1");
        for (var mode : List.of("random", "previous-random", "permutation")) {
            var options = Map.of("ties", mode, "seed", "7");
            assertThat(out(options, ballots)).isEqualTo(out(options, ballots));
            assertThatThrownBy(() -> out(Map.of("ties", mode), ballots))
                    .hasMessageContaining("seed: expected a whole number");
        }
        assertThatThrownBy(() -> out(Map.of("ties", "ask"), ballots))
                .hasMessageContaining("there is a tie");
    }

    private static String out(Map<String, String> options, String... ballots) {
        return count(1, options, ballots).stages().getFirst().excluded().getFirst();
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        for (var option : List.of("batch", "until-two")) {
            assertThatThrownBy(() -> count(2, Map.of(option, "true", "several", "together"), FOUR))
                    .isInstanceOf(BadField.class)
                    .hasMessageStartingWith(option);
        }
        assertThatThrownBy(() -> count(1, Map.of("skipped", "-1"), FOUR))
                .hasMessage("skipped: expected any or a whole number from 0, got '-1'");
    }

    private static Tally count(int seats, Map<String, String> options, String... ballots) {
        var most = Arrays.stream(ballots).anyMatch(ballot -> ballot.contains(" 4 ")) ? 4 : 3;
        var names = "\"A\"\n\"B\"\n\"C\"\n\"D\"\n".substring(0, most * 4) + "\"T\"\n";
        var file = most + " " + seats + "\n" + String.join("\n", ballots) + "\n0\n" + names;
        var contest = Blt.read(file.getBytes(StandardCharsets.UTF_8)).orThrow();
        return Rule.IRV.count(contest, seats, options);
    }
}
