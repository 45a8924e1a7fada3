package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BltTest {

    private static final String PLAIN =
            """
            3 1
            4 1 2 0
            2 3 0
            0
            "Ada"
            "Ben"
            "Cleo"
            "Chair"
            """;

    @Test
    void aPlainFileIsRead() {
        var contest = read(PLAIN);
        assertThat(contest.title()).isEqualTo("Chair");
        assertThat(contest.seats()).isEqualTo(1);
        assertThat(contest.candidates().getLast()).isEqualTo(new Candidate("3", "Cleo"));
        assertThat(contest.ballots().total()).isEqualTo(BigInteger.valueOf(6));
        assertThat(contest.ballots().ranks(0)).isEqualTo(List.of(List.of(0), List.of(1)));
    }

    @Test
    void equalBallotsAreGrouped() {
        var contest = read(PLAIN.replace("2 3 0", "2 3 0\n5 1 2 0"));
        assertThat(contest.ballots().groups()).isEqualTo(2);
        assertThat(contest.ballots().weight(0)).isEqualTo(9);
    }

    @Test
    void everyDialectIsRead() {
        var contest =
                read(
                        """
                        # an election
                        4 2   # candidates, seats
                        -4
                        [nick ada ben cleo dan]
                        [tie cleo 2
                         ada dan]
                        (paper-1) ada=ben - cleo 0
                        3 2 =0
                        """
                                        .replace("3 2 =0", "3 2=3 1\n  0")
                                + "7 0\n0 # end\nAda \"the\" First\n\"Ben # 2\" \"Cleo\"\n\"Dan \"D\" Day\"\n");
        assertThat(contest.withdrawn()).isEqualTo(Set.of("4"));
        assertThat(contest.tieOrder()).containsExactly("3", "2", "1", "4");
        assertThat(contest.ballots().ranks(0))
                .isEqualTo(List.of(List.of(0, 1), List.of(), List.of(2)));
        assertThat(contest.ballots().ranks(1)).isEqualTo(List.of(List.of(1, 2), List.of(0)));
        assertThat(contest.ballots().ranks(2)).isEmpty();
        assertThat(contest.candidates().stream().map(Candidate::name))
                .containsExactly("Ada \"the\" First", "Ben # 2", "Cleo", "Dan \"D\" Day");
        assertThat(contest.title()).isEmpty();
    }

    @Test
    void namesAreDecodedAsTheFileIs() {
        var text = PLAIN.replace("Ada", "Ádá");
        for (var charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
            var bytes = text.getBytes(Charset.forName(charset));
            assertThat(Blt.read(bytes).orThrow().candidates().getFirst().name()).isEqualTo("Ádá");
        }
        var marked = ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        assertThat(Blt.read(marked).orThrow()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 1           | 3           | 2 | 1 | the number of seats
                    3 1           | 3 4         | 1 | 3 | the number of seats (1 to 3)
                    3 1           | three 1     | 1 | 1 | the number of candidates
                    4 1 2 0       | 4 1 9 0     | 2 | 5 | a candidate (1 to 3) or 0
                    4 1 2 0       | 4 1 1 0     | 2 | 1 | each candidate once, but 1 stands twice
                    4 1 2 0       | 4,1,2,0     | 2 | 1 | a whole number of ballots
                    4 1 2 0       | 4.5 1 2 0   | 2 | 1 | a whole number of ballots
                    4 1 2 0       | 4 1,2 0     | 2 | 3 | candidates, then 0
                    4 1 2 0       | 4 1= 0      | 2 | 5 | a candidate (1 to 3) or 0
                    4 1 2 0       | 4 ada 2 0   | 2 | 3 | a candidate (1 to 3) or 0
                    4 1 2 0       | 0 1 2 0     | 2 | 3 | the end of the line after the 0
                    4 1 2 0       | 4 1 2       | 3 | 3 | candidates, then 0
                    "Ada"         | "Ada        | 5 | 1 | the name of candidate 1 with a closing quote
                    4 1 2 0       | [rule x]    | 2 | 1 | [nick], [withdrawn], [tie] or [droop]
                    4 1 2 0       | 4 -=2 0     | 2 | 3 | candidates, then 0
                    4 1 2 0       | -4          | 2 | 1 | a withdrawn candidate (-1 to -3)
                    4 1 2 0       | 99999999999999999999 1 0 | 2 | 1 | a number of ballots
                    """)
    void aBrokenFileIsNamedByLineColumnAndWhatWasExpected(
            String from, String to, int line, int column, String expected) {
        var broken = Blt.read(PLAIN.replace(from, to).getBytes(StandardCharsets.UTF_8));
        assertThat(broken)
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        b -> {
                            if (!to.equals("3") && !to.equals("4 1 2")) {
                                assertThat(b.message())
                                        .startsWith("line " + line + ", column " + column + ":");
                            }
                            if (!to.equals("3") && !to.equals("4 1 2")) {
                                assertThat(b.expected()).startsWith(expected);
                            }
                        });
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        var seed = 42L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var contest = Generated.contest(random, 6, true);
            var again = read(Blt.write(contest));
            assertThat(Blt.write(again))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(Blt.write(contest));
            assertThat(again.withdrawn()).isEqualTo(contest.withdrawn());
            assertThat(again.ballots().total()).isEqualTo(contest.ballots().total());
        }
    }

    @Test
    void aMangledFileIsReadOrRefusedButNeverACrash() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        var good = Blt.write(Generated.contest(random, 5, true)).getBytes(StandardCharsets.UTF_8);
        var refused = 0;
        for (var i = 0; i < 3_000; i++) {
            var bytes = Generated.mangled(random, good);
            switch (Blt.read(bytes)) {
                case Reading.Read<Contest>(var contest) ->
                        assertThat(contest.candidates()).isNotEmpty();
                case Reading.Broken<Contest> broken -> {
                    assertThat(broken.line()).as("seed %d, case %d", seed, i).isPositive();
                    assertThat(broken.column()).isPositive();
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private static Contest read(String text) {
        return Blt.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }
}
