package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each paragraph of the rules that sets them apart, on a count small enough to follow by hand. */
class Ers97Test {

    @Test
    void theQuotaKeepsTwoDecimalsAndIsRaisedOnlyWhereItIsCut() {
        assertThat(count(2, "10 1 2 0", "6 2 0", "3 3 0").quota()).isEqualTo("6.34");
        assertThat(count(2, "10 1 2 0", "5 2 0", "3 3 0").quota()).isEqualTo("6.00");
    }

    @Test
    void aSurplusIsSharedAmongTransferablePapersOnly() {
        // Quota 10. A's surplus is 11; of 21 papers 12 name somebody next: 11.00 / 12 is cut to
        // 0.91.
        var tally = count(2, "12 1 2 0", "9 1 0", "1 2 0", "5 3 0", "3 4 0");
        var second = tally.stages().get(1);
        assertThat(second.totals()).containsEntry("1", "10.00").containsEntry("2", "11.92");
        assertThat(second.exhausted()).isEqualTo("0.08");
        assertThat(tally.winners()).containsExactly("1", "2");
    }

    @Test
    void papersWorthLessThanTheSurplusKeepTheirValue() {
        // Quota 10, A's surplus 6, but only four papers name somebody next: two votes are lost.
        var tally = count(2, "4 1 3 0", "12 1 0", "7 2 0", "6 3 0", "1 4 0");
        var second = tally.stages().get(1);
        assertThat(second.totals()).containsEntry("3", "10.00").containsEntry("1", "10.00");
        assertThat(second.exhausted()).isEqualTo("2.00");
        assertThat(tally.winners()).containsExactly("1", "3");
    }

    @Test
    void aSurplusWaitsWhileItCannotChangeWhoGoesOutNext() {
        // Quota 10.34: A's surplus 0.66 cannot lift D (2) to C (6).
        var tally = count(2, "11 1 4 0", "7 2 0", "6 3 0", "2 4 3 0", "5 5 2 0");
        var second = tally.stages().get(1);
        assertThat(second.excluded()).containsExactly("4");
        assertThat(second.totals()).containsEntry("1", "11.00").containsEntry("3", "8.00");
        assertThat(second.notes().getFirst().key()).isEqualTo("ers97.deferred");
    }

    @Test
    void asManyAsPossibleGoOutTogether() {
        var tally = count(1, "9 1 0", "8 2 0", "3 3 2 0", "1 4 2 0", "1 5 2 0");
        assertThat(tally.stages().get(1).excluded()).containsExactlyInAnyOrder("3", "4", "5");
        assertThat(tally.winners()).containsExactly("2");
    }

    @Test
    void theQuotaFallsWhenPapersRunOutBeforeAnybodyIsElected() {
        var tally = count(1, "6 1 0", "5 2 0", "3 3 0", "2 4 3 0");
        assertThat(tally.quota()).isEqualTo("8.00");
        var lower = Sentence.of("ers97.quota", "5.50");
        assertThat(tally.stages().get(1).notes()).contains(lower);
        assertThat(tally.winners()).containsExactly("1");
    }

    @Test
    void aTieGoesByTheEarliestDifference() {
        // Eve's papers bring Cleo and Dan to 6 each; Dan had fewer first preferences.
        var tally = count(1, "9 1 0", "8 2 0", "5 3 0", "4 4 0", "2 5 4 0", "1 5 3 0");
        assertThat(tally.stages().get(1).excluded()).containsExactly("5");
        assertThat(tally.stages().get(2).excluded()).containsExactly("4");
        assertThat(tally.ties().getFirst().how().key()).isEqualTo("tie.excluded.first");
        assertThat(tally.ties().getFirst().tied()).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void whoHasAsManyAsTheActiveVoteLeavesIsElectedBelowTheQuota() {
        // A's surplus is lost; 4 of the 7 votes still active suffice for the last place, though the
        // quota is 7.
        var tally = count(2, "14 1 0", "4 2 0", "3 3 2 0");
        assertThat(tally.quota()).isEqualTo("7.00");
        assertThat(tally.winners()).containsExactly("1", "2");
        assertThat(tally.stages().getLast().totals()).containsEntry("2", "4.00");
    }

    private static Tally count(int seats, String... ballots) {
        var candidates = 5;
        var text = new StringBuilder(candidates + " " + seats + "\n");
        for (var ballot : ballots) {
            text.append(ballot).append('\n');
        }
        text.append("0\n\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"Dan\"\n\"Eve\"\n\"Board\"\n");
        var contest = Blt.read(text.toString().getBytes(StandardCharsets.UTF_8)).orThrow();
        return Rule.ERS97.count(contest, Map.of());
    }
}
