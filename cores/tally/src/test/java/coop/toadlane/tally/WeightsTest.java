package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.tally.Weights.Cap;
import coop.toadlane.tally.Weights.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Ratio HALF = new Ratio(1, 2);

    @Test
    void pluralVotesAreAtMostThreeAndIgnoredFromThreeQuarters() {
        var roll = List.of(new Entry("ana", "plural", 5), new Entry("ben", "user", 1));
        var caps = Map.of("plural", Cap.PLURAL);
        assertThat(Weights.of(roll, caps, HALF).weights()).containsEntry("ana", 3L);
        assertThat(Weights.of(roll, caps, new Ratio(3, 4)).weights()).containsEntry("ana", 1L);
        assertThat(Weights.of(roll, caps, new Ratio(9, 10)).weights()).containsEntry("ana", 1L);
        assertThat(Weights.of(roll, caps, HALF).unit()).isEqualTo(1);
    }

    @Test
    void investorsHaveExactlyTheirPartOfAllVotesWhenTheyAreTooMany() {
        var roll = roll(90, 40);
        var weighted = Weights.of(roll, Map.of("investor", Cap.INVESTORS), HALF);
        var investors = weighted.of("i0") * 40;
        assertThat(investors * 10).isEqualTo(weighted.total());
        assertThat(weighted.of("u0")).isEqualTo(weighted.unit());
        assertThat(weighted.unit()).isEqualTo(4);
    }

    @Test
    void fewInvestorsKeepTheirVotes() {
        var weighted = Weights.of(roll(90, 10), Map.of("investor", Cap.INVESTORS), HALF);
        assertThat(weighted.unit()).isEqualTo(1);
        assertThat(weighted.total()).isEqualTo(100);
    }

    @Test
    void capsOfTwoClassesHoldTogether() {
        var roll = roll(10, 30);
        for (var i = 0; i < 30; i++) {
            roll.add(new Entry("s" + i, "sponsor", 1));
        }
        var quarter = new Cap(null, null, new Ratio(1, 4));
        var weighted = Weights.of(roll, Map.of("investor", quarter, "sponsor", quarter), HALF);
        assertThat(weighted.of("i0") * 30 * 4).isEqualTo(weighted.total());
        assertThat(weighted.of("s0") * 30 * 4).isEqualTo(weighted.total());
    }

    @Test
    void numbersOfAMethodFollowTheUnit() {
        var method =
                new Method.Vote(
                        new Quorum(Quorum.Measure.CAST, Level.number(7)),
                        Threshold.MAJORITY,
                        2,
                        3,
                        Tie.LOST);
        assertThat(method.inUnits(4).toTree())
                .isEqualTo(
                        new Method.Vote(
                                        new Quorum(Quorum.Measure.CAST, Level.number(28)),
                                        Threshold.MAJORITY,
                                        8,
                                        12,
                                        Tie.LOST)
                                .toTree());
    }

    @Test
    void nobodyStandsTwiceOnARoll() {
        var roll = List.of(new Entry("ana", "user", 1), new Entry("ana", "user", 1));
        assertThatThrownBy(() -> Weights.of(roll, Map.of(), HALF))
                .hasMessage("twice on the roll: ana");
    }

    @Test
    void cappedClassesCannotHoldEveryVote() {
        assertThatThrownBy(() ->
                        Weights.of(roll(0, 5), Map.of("investor", Cap.INVESTORS), HALF).total())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Entry> roll(int users, int investors) {
        var roll = new ArrayList<Entry>();
        for (var i = 0; i < users; i++) {
            roll.add(new Entry("u" + i, "user", 1));
        }
        for (var i = 0; i < investors; i++) {
            roll.add(new Entry("i" + i, "investor", 1));
        }
        return roll;
    }
}
