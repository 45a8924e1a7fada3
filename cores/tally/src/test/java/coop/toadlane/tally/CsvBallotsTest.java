package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvBallotsTest {

    @Test
    void aColumnForEachRank() {
        var contest =
                read(
                        "n,1st,2nd,3rd\n2,Rye,Oat,\n1,Oat=Spelt,,Rye\n",
                        Map.of("form", "choices", "weight", "n"));
        assertThat(contest.candidates())
                .extracting(Candidate::id)
                .containsExactly("Rye", "Oat", "Spelt");
        assertThat(contest.ballots().weight(0)).isEqualTo(2);
        assertThat(contest.ballots().ranks(0)).isEqualTo(List.of(List.of(0), List.of(1)));
        assertThat(contest.ballots().ranks(1))
                .isEqualTo(List.of(List.of(1, 2), List.of(), List.of(0)));
    }

    @Test
    void aColumnForEachCandidateWithRanks() {
        var contest = read("Rye,\"Oat, rolled\"\n2,1\n1,1\n,\n", Map.of());
        assertThat(contest.candidates().getLast().name()).isEqualTo("Oat, rolled");
        assertThat(contest.ballots().ranks(0)).isEqualTo(List.of(List.of(1), List.of(0)));
        assertThat(contest.ballots().ranks(1)).isEqualTo(List.of(List.of(0, 1)));
        assertThat(contest.ballots().ranks(2)).isEmpty();
    }

    @Test
    void aColumnForEachCandidateWithMarks() {
        var contest =
                read(
                        "id\tRye\tOat\n7\tx\t0\n8\t\t1\n",
                        Map.of("values", "approvals", "separator", "tab", "columns", "Rye,Oat"));
        assertThat(Rule.APPROVAL.count(contest, Map.of()).stages().getFirst().totals())
                .containsEntry("Rye", "1")
                .containsEntry("Oat", "1");
    }

    @Test
    void pointsKeepTheirWorth() {
        var contest = read("Rye,Oat\n3,0\n1,2\n", Map.of("values", "scores", "max", "3"));
        assertThat(Rule.SCORE.count(contest, Map.of("max", "3")).stages().getFirst().totals())
                .containsEntry("Rye", "4")
                .containsEntry("Oat", "2");
    }

    @Test
    void aRowForEachChoice() {
        var table = "who,what,rank\na,Rye,1\nb,Oat,1\na,Oat,2\nb,Rye,3\nc,,\n";
        var contest =
                read(
                        table,
                        Map.of("form", "tall", "ballot", "who", "choice", "what", "value", "rank"));
        assertThat(contest.ballots().ranks(0)).isEqualTo(List.of(List.of(0), List.of(1)));
        assertThat(contest.ballots().ranks(1))
                .isEqualTo(List.of(List.of(1), List.of(), List.of(0)));
        assertThat(contest.ballots().total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Rye,Oat;1,two   | values=ranks     | line 2, column 3: expected a whole number from 1 to 5000, found 'two'
                    Rye,Oat;1,9     | values=scores    | line 2, column 3: expected a whole number from 0 to 5, found '9'
                    Rye,Oat;1,maybe | values=approvals | line 2, column 3: expected one of [x, X, 1, yes, y, true] or nothing, found 'maybe'
                    Rye,Rye;1,2     | values=ranks     | line 1, column 5: expected each candidate once, found 'Rye'
                    Rye,Oat;1,2,3   | values=ranks     | line 2, column 5: expected the end of the row, as in the first, found '3'
                    Rye,Oat;1,"2    | values=ranks     | line 2, column 3: expected the quote to be closed, found '"2'
                    Rye,Oat;1,2     | weight=n         | line 1, column 1: expected a column named n in this row, found 'Rye'
                    Rye,Oat;x,2     | weight=Rye       | line 2, column 1: expected a number of ballots up to 1000000000000, found 'x'
                    a,b;Rye,Rye     | form=choices     | line 2, column 5: expected each candidate once on a ballot, found 'Rye'
                    a,b;Rye,Oat=    | form=choices     | line 2, column 5: expected a candidate's name, found 'Oat='
                    """)
    void aBrokenTableIsNamedByLineColumnAndWhatWasExpected(
            String table, String word, String message) {
        var words = Map.of(word.split("=")[0], word.split("=")[1]);
        assertThatThrownBy(() -> read(table.replace(";", "\n") + "\n", words)).hasMessage(message);
    }

    @Test
    void aMappingThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> CsvMapping.of(Map.of("colour", "red")))
                .hasMessageStartingWith("colour: expected an option of this rule");
        assertThatThrownBy(() -> CsvMapping.of(Map.of("separator", "ab")))
                .hasMessage("separator: expected one plain character, got 'ab'");
        assertThatThrownBy(() -> CsvMapping.of(Map.of("form", "tall")))
                .hasMessageStartingWith("value: expected the column");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        var seed = 7L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var contest = Generated.contest(random, 6, true);
            var standing =
                    new Contest(
                            contest.title(),
                            contest.seats(),
                            contest.candidates(),
                            java.util.Set.of(),
                            List.of(),
                            contest.ballots());
            var text = CsvBallots.write(standing);
            var again =
                    CsvBallots.read(
                                    text.getBytes(StandardCharsets.UTF_8),
                                    CsvMapping.written(contest.seats()))
                            .orThrow();
            assertThat(counted(again)).as("seed %d, case %d", seed, i).isEqualTo(counted(standing));
            assertThat(again.seats()).isEqualTo(contest.seats());
        }
    }

    /** Ballots by what they say: empty ranks at the end say nothing, and a rank has no order. */
    static Map<List<List<Integer>>, Long> counted(Contest contest) {
        var counted = new HashMap<List<List<Integer>>, Long>();
        for (var group = 0; group < contest.ballots().groups(); group++) {
            var ranks =
                    new java.util.ArrayList<>(
                            contest.ballots().ranks(group).stream()
                                    .map(rank -> rank.stream().sorted().toList())
                                    .toList());
            while (!ranks.isEmpty() && ranks.getLast().isEmpty()) {
                ranks.removeLast();
            }
            counted.merge(List.copyOf(ranks), contest.ballots().weight(group), Long::sum);
        }
        return counted;
    }

    private static Contest read(String table, Map<String, String> words) {
        return CsvBallots.read(table.getBytes(StandardCharsets.UTF_8), CsvMapping.of(words))
                .orThrow();
    }
}
