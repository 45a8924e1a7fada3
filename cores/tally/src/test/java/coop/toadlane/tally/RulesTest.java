package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of every rule. */
class RulesTest {
    private static final long SEED = 20_261_122L;
    private static final Map<String, String> LOTS = Map.of("seed", "public");
    private static final Set<Rule> TRANSFERRING =
            Set.of(
                    Rule.SCOTTISH_STV,
                    Rule.ERS97,
                    Rule.WIGM,
                    Rule.MEEK_PRF,
                    Rule.MEEK_EXACT,
                    Rule.IRV);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void relabellingTheCandidatesRelabelsTheResult(Rule rule) {
        var random = new Random(SEED);
        for (var i = 0; i < 80; i++) {
            var contest = Generated.contest(random, 6, i % 2 == 0);
            var shuffled = shuffled(random, contest);
            assertThat(rule.count(shuffled, LOTS).winners())
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(rule.count(contest, LOTS).winners());
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void splittingAGroupOfBallotsChangesNothing(Rule rule) {
        var random = new Random(SEED);
        for (var i = 0; i < 30; i++) {
            var contest = Generated.contest(random, 6, i % 2 == 0);
            var split = new Ballots.Builder(contest.candidates().size());
            for (var group = 0; group < contest.ballots().groups(); group++) {
                for (var n = contest.ballots().weight(group); n > 0; n--) {
                    split.add(1, contest.ballots().ranks(group));
                }
            }
            var again = with(contest, contest.candidates(), split.build());
            assertThat(rule.count(again, LOTS)).isEqualTo(rule.count(contest, LOTS));
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void noRuleElectsMoreThanTheSeatsNorAnybodyTwiceOrWithdrawn(Rule rule) {
        var random = new Random(SEED);
        for (var i = 0; i < 80; i++) {
            var contest = Generated.contest(random, 6, true);
            var tally = rule.count(contest, LOTS);
            var standing = contest.candidates().size() - contest.withdrawn().size();
            assertThat(tally.winners())
                    .as("seed %d, case %d", SEED, i)
                    .doesNotHaveDuplicates()
                    .noneMatch(contest.withdrawn()::contains)
                    .hasSize(Math.min(contest.seats(), standing));
            assertThat(tally.valid().add(tally.invalid())).isEqualTo(contest.ballots().total());
        }
    }

    @Test
    void totalsAndWhatIsExhaustedMakeUpTheValidBallots() {
        var random = new Random(SEED);
        for (var i = 0; i < 80; i++) {
            var contest = Generated.contest(random, 6, true);
            for (var rule : TRANSFERRING) {
                var tally = rule.count(contest, LOTS);
                for (var stage : tally.stages()) {
                    var sum = new BigDecimal(stage.exhausted());
                    assertThat(sum).as("seed %d case %d %s", SEED, i, rule).isNotNegative();
                    for (var total : stage.totals().values()) {
                        sum = sum.add(new BigDecimal(total));
                    }
                    var apart = sum.subtract(new BigDecimal(tally.valid())).abs();
                    var cut =
                            rule == Rule.MEEK_EXACT
                                    ? new BigDecimal("0.00000000001")
                                    : BigDecimal.ZERO;
                    assertThat(apart)
                            .as("seed %d case %d %s", SEED, i, rule)
                            .isLessThanOrEqualTo(cut);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyCountIsToldInBothLanguages(Rule rule) {
        var random = new Random(SEED);
        for (var i = 0; i < 30; i++) {
            var tally = rule.count(Generated.contest(random, 6, true), Map.of());
            for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
                assertThat(tally.explained(language))
                        .isNotEmpty()
                        .noneMatch(line -> line.contains("{"));
            }
            assertThat(tally.toTree())
                    .containsKeys("rule", "options", "winners", "ballots", "stages", "ties");
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void anUnknownOptionIsRefused(Rule rule) {
        var contest = Generated.contest(new Random(1), 4, false);
        assertThatThrownBy(() -> rule.count(contest, Map.of("colour", "red")))
                .isInstanceOf(BadField.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> rule.count(contest, Map.of("arithmetic", "double")))
                .isInstanceOf(BadField.class);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        var none =
                java.util.ResourceBundle.Control.getNoFallbackControl(
                        java.util.ResourceBundle.Control.FORMAT_PROPERTIES);
        var name = "coop.toadlane.tally.words";
        var english = java.util.ResourceBundle.getBundle(name, Locale.ROOT, none);
        for (var key : english.keySet()) {
            var spanish = Sentence.of(key, 1, 2, 3, 4, 5).in(Locale.of("es"));
            assertThat(spanish)
                    .as(key)
                    .isNotEqualTo(Sentence.of(key, 1, 2, 3, 4, 5).in(Locale.ENGLISH));
        }
    }

    private static Contest shuffled(Random random, Contest contest) {
        var n = contest.candidates().size();
        var order = new ArrayList<Integer>();
        for (var c = 0; c < n; c++) {
            order.add(c);
        }
        Collections.shuffle(order, random);
        var candidates = new ArrayList<Candidate>();
        order.forEach(c -> candidates.add(contest.candidates().get(c)));
        var builder = new Ballots.Builder(n);
        for (var group = 0; group < contest.ballots().groups(); group++) {
            var ranks = new ArrayList<List<Integer>>();
            for (var rank : contest.ballots().ranks(group)) {
                ranks.add(rank.stream().map(order::indexOf).toList());
            }
            builder.add(contest.ballots().weight(group), ranks);
        }
        return with(contest, candidates, builder.build());
    }

    private static Contest with(Contest contest, List<Candidate> candidates, Ballots ballots) {
        return new Contest(
                contest.title(),
                contest.seats(),
                candidates,
                contest.withdrawn(),
                contest.tieOrder(),
                ballots);
    }
}
