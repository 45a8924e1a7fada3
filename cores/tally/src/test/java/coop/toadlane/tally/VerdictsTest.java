package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.tally.Threshold.Base;
import coop.toadlane.tally.Verdict.Carried;
import coop.toadlane.tally.Verdict.Inquorate;
import coop.toadlane.tally.Verdict.Lost;
import coop.toadlane.tally.Verdict.NoDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1/2, true,  FOR_AGAINST, 51, 49,  0, Carried
                    1/2, true,  FOR_AGAINST, 50, 50,  0, Lost
                    1/2, true,  FOR_AGAINST,  1,  0, 99, Carried
                    1/2, true,  FOR_AGAINST,  0,  0, 99, Lost
                    1/2, false, FOR_AGAINST, 50, 50,  0, Carried
                    2/3, false, FOR_AGAINST, 66, 34,  0, Lost
                    2/3, false, FOR_AGAINST, 66, 33,  1, Carried
                    2/3, true,  FOR_AGAINST, 66, 33,  1, Lost
                    2/3, true,  FOR_AGAINST, 67, 33,  0, Carried
                    3/4, false, FOR_AGAINST, 75, 25,  0, Carried
                    3/4, false, FOR_AGAINST, 74, 25,  1, Lost
                    3/4, false, CAST,        74, 24,  1, Lost
                    1/2, true,  CAST,        40, 30, 30, Lost
                    1/2, true,  CAST,        51, 30, 19, Carried
                    1/2, true,  PRESENT,     50,  0,  0, Lost
                    1/2, true,  PRESENT,     51,  0,  0, Carried
                    1/2, true,  ENTITLED,   100,  0,  0, Lost
                    1/1, false, FOR_AGAINST, 10,  0,  5, Carried
                    1/1, false, CAST,        10,  0,  5, Lost
                    """)
    void theThresholdIsTakenOfItsBaseExactly(
            String ratio, boolean strict, Base base, long f, long a, long b, String verdict) {
        var method = Method.Vote.of(Quorum.NONE, new Threshold(Ratio.parse(ratio), strict, base));
        assertThat(kind(Verdicts.of(method, new Count(200, 100, f, a, b, 0)))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PRESENT,         40, 1, 0, 0, Carried
                    PRESENT,         39, 1, 0, 0, Inquorate
                    CAST,            90, 20, 10, 10, Carried
                    CAST,            90, 20, 10,  9, Inquorate
                    FOR_AND_ABSTAIN, 90, 30, 20, 10, Carried
                    FOR_AND_ABSTAIN, 90, 30, 29,  9, Inquorate
                    FOR,             90, 40,  9, 30, Carried
                    FOR,             90, 39,  0, 40, Inquorate
                    """)
    void theQuorumCountsItsMeasure(
            Quorum.Measure measure, long present, long f, long a, long b, String verdict) {
        var quorum = new Quorum(measure, new Level(Ratio.parse("20%"), 30L, Level.Pick.GREATER_OF));
        var count = new Count(200, present, f, a, b, 0);
        assertThat(kind(Verdicts.of(Method.Vote.of(quorum, Threshold.MAJORITY), count)))
                .isEqualTo(verdict);
    }

    @Test
    void anInvalidVoteIsPresentButNotCast() {
        var cast = new Quorum(Quorum.Measure.CAST, Level.number(10));
        var present = new Quorum(Quorum.Measure.PRESENT, Level.number(10));
        var count = Count.ofBallot(20, 8, 1, 0, 1);
        assertThat(Verdicts.of(Method.Vote.of(cast, Threshold.MAJORITY), count))
                .isInstanceOf(Inquorate.class);
        assertThat(Verdicts.of(Method.Vote.of(present, Threshold.MAJORITY), count))
                .isInstanceOf(Carried.class);
    }

    @Test
    void theGreaterOrTheLesserOfShareAndNumberIsNeeded() {
        var half = new Level(Ratio.parse("1/2"), 2L, Level.Pick.GREATER_OF);
        assertThat(half.needed(3)).isEqualTo(2);
        assertThat(half.needed(9)).isEqualTo(5);
        var requisition = new Level(Ratio.parse("10%"), 100L, Level.Pick.LESSER_OF);
        assertThat(requisition.needed(11)).isEqualTo(2);
        assertThat(requisition.needed(5_000)).isEqualTo(100);
        assertThat(Level.NONE.needed(7)).isZero();
        assertThat(Level.number(30).needed(7)).isEqualTo(30);
    }

    @Test
    void nobodyInFavourNeverCarries() {
        var lenient =
                new Method.Vote(
                        Quorum.NONE,
                        new Threshold(new Ratio(0, 1), false, Base.CAST),
                        0,
                        0,
                        Tie.LOST);
        assertThat(Verdicts.of(lenient, Count.ofBallot(100, 0, 0, 99, 0))).isInstanceOf(Lost.class);
        assertThat(Verdicts.of(lenient, Count.ofBallot(100, 0, 0, 0, 0))).isInstanceOf(Lost.class);
    }

    @Test
    void theFloorsHoldAgainstAMassOfAbstentions() {
        var method = new Method.Vote(Quorum.NONE, Threshold.MAJORITY, 5, 12, Tie.LOST);
        assertThat(kind(Verdicts.of(method, Count.ofBallot(100, 4, 0, 90, 0)))).isEqualTo("Lost");
        assertThat(kind(Verdicts.of(method, Count.ofBallot(100, 5, 0, 6, 0)))).isEqualTo("Lost");
        assertThat(kind(Verdicts.of(method, Count.ofBallot(100, 5, 0, 7, 0)))).isEqualTo("Carried");
    }

    @Test
    void aTieIsWhatItsRuleSays() {
        var count = Count.ofBallot(100, 20, 20, 3, 0);
        for (var tie : Tie.values()) {
            var method = new Method.Vote(Quorum.NONE, Threshold.MAJORITY, 0, 0, tie);
            var verdict = Verdicts.of(method, count);
            switch (tie) {
                case LOST -> assertThat(verdict).isInstanceOf(Lost.class);
                case RERUN -> assertThat(verdict).isInstanceOf(NoDecision.class);
                case CHAIR_CASTING -> {
                    var open = (NoDecision) verdict;
                    assertThat(open.decidedByChair(true)).isInstanceOf(Carried.class);
                    assertThat(open.decidedByChair(false)).isInstanceOf(Lost.class);
                }
            }
        }
    }

    @Test
    void asManyForAsAgainstIsNoTieWhereAbstentionsMakeItLost() {
        var threshold = new Threshold(new Ratio(1, 2), true, Base.CAST);
        var method = new Method.Vote(Quorum.NONE, threshold, 0, 0, Tie.RERUN);
        assertThat(Verdicts.of(method, Count.ofBallot(9, 3, 3, 1, 0))).isInstanceOf(Lost.class);
        assertThat(Verdicts.of(method, Count.ofBallot(9, 3, 3, 0, 1)))
                .isInstanceOf(NoDecision.class);
    }

    @Test
    void consentCarriesWithoutAnUnresolvedObjection() {
        var method = new Method.Consent(new Quorum(Quorum.Measure.CAST, Level.share(1, 2)));
        assertThat(kind(Verdicts.of(method, Count.ofBallot(10, 4, 0, 1, 0)))).isEqualTo("Carried");
        assertThat(kind(Verdicts.of(method, Count.ofBallot(10, 9, 1, 0, 0)))).isEqualTo("Lost");
        assertThat(kind(Verdicts.of(method, Count.ofBallot(10, 4, 0, 0, 0))))
                .isEqualTo("Inquorate");
        assertThat(kind(Verdicts.of(method, Count.ofBallot(10, 0, 0, 6, 0)))).isEqualTo("Lost");
    }

    @Test
    void theLargestWeightsDoNotOverflow() {
        var third = Long.MAX_VALUE / 3;
        var method =
                Method.Vote.of(
                        Quorum.NONE, new Threshold(new Ratio(2, 3), false, Base.FOR_AGAINST));
        var exact = Count.ofBallot(third * 3, third * 2, third, 0, 0);
        var below = Count.ofBallot(third * 3, third * 2 - 1, third, 0, 0);
        assertThat(Verdicts.of(method, exact)).isInstanceOf(Carried.class);
        assertThat(Verdicts.of(method, below)).isInstanceOf(Lost.class);
    }

    @Test
    void theNeedOfEveryCheckIsTheSmallestNumberThatMeetsIt() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var method = anyMethod(random);
            var count = anyCount(random, 60);
            if (method instanceof Method.Vote vote && vote.threshold().base() == Base.ENTITLED) {
                var need = vote.threshold().check(count).need();
                var all = count.entitled();
                var reached = vote.threshold().check(new Count(all, all, need, 0, 0, 0)).met();
                var missed =
                        need == 0
                                || !vote.threshold()
                                        .check(new Count(all, all, need - 1, 0, 0, 0))
                                        .met();
                assertThat(reached && missed).as("seed %d, case %d", seed, i).isTrue();
            }
            for (var check : Verdicts.of(method, count).checks()) {
                var met =
                        check.key().equals("objections.none")
                                ? check.have() <= check.need()
                                : check.have() >= check.need();
                assertThat(check.met()).as("seed %d, case %d: %s", seed, i, check).isEqualTo(met);
            }
        }
    }

    @Test
    void aMethodGoesThroughItsTreeUnchanged() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var method = anyMethod(random);
            assertThat(Method.fromTree(method.toTree())).isEqualTo(method);
        }
    }

    @Test
    void everyVerdictAndCheckHasWordsInBothLanguages() {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++) {
            var verdict = Verdicts.of(anyMethod(random), anyCount(random, 8));
            for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
                var said = new ArrayList<>(List.of(verdict.sentence().in(language)));
                verdict.checks().forEach(check -> said.add(check.sentence().in(language)));
                assertThat(said).noneMatch(String::isBlank).noneMatch(s -> s.contains("{"));
            }
        }
        var said = Check.atLeast("quorum.cast", 3, 5, 40).sentence();
        assertThat(said.in(Locale.ENGLISH))
                .isEqualTo("Only 3 of 40 entitled voted; 5 were needed.");
        assertThat(said.in(Locale.of("es"))).startsWith("Solo votaron 3 de 40");
        assertThat(said.in(Locale.FRENCH)).startsWith("Only 3");
    }

    @Test
    void aCountThatCannotBeIsADefect() {
        assertThatThrownBy(() -> new Count(10, 11, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(10, 4, 2, 2, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(10, 4, -1, 2, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }

    static Method anyMethod(Random random) {
        var quorum = new Quorum(any(random, Quorum.Measure.values()), anyLevel(random));
        if (random.nextInt(8) == 0) {
            return new Method.Consent(quorum);
        }
        var denominator = 1 + random.nextInt(6);
        var ratio = new Ratio(random.nextInt(denominator + 1), denominator);
        var whole = ratio.numerator() == ratio.denominator();
        var half = random.nextBoolean();
        var threshold =
                new Threshold(
                        half ? new Ratio(1, 2) : ratio,
                        half || (!whole && random.nextBoolean()),
                        any(random, Base.values()));
        return new Method.Vote(
                quorum,
                threshold,
                random.nextInt(4) / 2,
                random.nextInt(6) / 2,
                any(random, Tie.values()));
    }

    static Level anyLevel(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Level.NONE;
            case 1 -> Level.number(random.nextInt(5));
            case 2 -> Level.share(random.nextInt(5), 4);
            default ->
                    new Level(
                            new Ratio(1 + random.nextInt(3), 4),
                            (long) random.nextInt(5),
                            any(random, Level.Pick.values()));
        };
    }

    static Count anyCount(Random random, int most) {
        var entitled = 1 + random.nextInt(most);
        var present = random.nextInt(entitled + 1);
        var left = present;
        var parts = new long[4];
        for (var i = 0; i < 4; i++) {
            parts[i] = random.nextInt(left + 1);
            left -= (int) parts[i];
        }
        return new Count(entitled, present, parts[0], parts[1], parts[2], parts[3]);
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
