package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Early close, proven against every way in which the outstanding votes of small electorates can
 * still be cast.
 */
class SettledTest {

    @Test
    void aQuestionIsSettledExactlyWhenNoCompletionChangesTheVerdict() {
        var cases = 0;
        var settled = 0;
        for (var method : methods()) {
            for (var entitled = 1; entitled <= 4; entitled++) {
                for (var count : counts(entitled)) {
                    for (var w = 0; w <= entitled - count.voted(); w++) {
                        var expected = sameWhateverComes(method, count, w);
                        assertThat(Verdicts.settled(method, count, w))
                                .as("%s %s outstanding %d", method, count, w)
                                .isEqualTo(expected);
                        cases++;
                        settled += expected ? 1 : 0;
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(30_000);
        assertThat(settled).isBetween(cases / 10, cases * 9 / 10);
    }

    @Test
    void moreOutstandingThanCanVoteIsADefect() {
        var method = Method.Vote.of(Quorum.NONE, Threshold.MAJORITY);
        assertThatThrownBy(() -> Verdicts.settled(method, Count.ofBallot(5, 3, 0, 0, 0), 3))
                .hasMessageContaining("3 votes cannot be outstanding");
    }

    private static boolean sameWhateverComes(Method method, Count count, int w) {
        var kinds = new HashSet<Class<?>>();
        for (var f = 0; f <= w; f++) {
            for (var a = 0; f + a <= w; a++) {
                for (var b = 0; f + a + b <= w; b++) {
                    for (var i = 0; f + a + b + i <= w; i++) {
                        var voted = count.voted() + f + a + b + i;
                        var most = Math.max(count.present(), count.voted() + w);
                        for (var p = Math.max(count.present(), voted); p <= most; p++) {
                            var completed =
                                    new Count(
                                            count.entitled(),
                                            p,
                                            count.inFavour() + f,
                                            count.against() + a,
                                            count.abstain() + b,
                                            count.invalid() + i);
                            kinds.add(Verdicts.of(method, completed).getClass());
                        }
                    }
                }
            }
        }
        return kinds.size() == 1;
    }

    private static List<Method> methods() {
        var methods = new ArrayList<Method>();
        var ratios =
                List.of(
                        new Ratio(1, 2),
                        new Ratio(2, 3),
                        new Ratio(3, 4),
                        new Ratio(1, 1),
                        new Ratio(1, 3));
        var quorums = new ArrayList<Quorum>(List.of(Quorum.NONE));
        for (var measure : Quorum.Measure.values()) {
            quorums.add(new Quorum(measure, new Level(new Ratio(1, 2), 2L, Level.Pick.GREATER_OF)));
        }
        for (var quorum : quorums) {
            methods.add(new Method.Consent(quorum));
            for (var ratio : ratios) {
                for (var base : Threshold.Base.values()) {
                    for (var strict : List.of(true, false)) {
                        if (strict && ratio.numerator() == ratio.denominator()) {
                            continue;
                        }
                        var threshold = new Threshold(ratio, strict, base);
                        methods.add(new Method.Vote(quorum, threshold, 0, 0, Tie.RERUN));
                        methods.add(new Method.Vote(quorum, threshold, 2, 3, Tie.CHAIR_CASTING));
                        methods.add(new Method.Vote(quorum, threshold, 1, 2, Tie.LOST));
                    }
                }
            }
        }
        return methods;
    }

    private static List<Count> counts(int entitled) {
        var counts = new ArrayList<Count>();
        for (var present = 0; present <= entitled; present++) {
            for (var f = 0; f <= present; f++) {
                for (var a = 0; f + a <= present; a++) {
                    for (var b = 0; f + a + b <= present; b++) {
                        for (var i = 0; f + a + b + i <= present && i <= 1; i++) {
                            counts.add(new Count(entitled, present, f, a, b, i));
                        }
                    }
                }
            }
        }
        return counts;
    }
}
