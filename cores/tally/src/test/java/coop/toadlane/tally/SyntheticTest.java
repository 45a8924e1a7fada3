package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A million ballots: other engines' results, to the last digit. */
class SyntheticTest {

    @Test
    void aMillionBallotsGiveWhatOtherEnginesGive() {
        var folder = Shared.folder("synthetic-1m");
        var expected = Json.object(Shared.text(folder.resolve("expected.json")));
        var contest = Blt.read(Shared.bytes(folder.resolve("synth1m.blt"))).orThrow();
        assertThat(contest.ballots().total()).isEqualTo(1_000_000);
        assertThat(contest.ballots().groups()).isEqualTo(78_127);

        same(contest, Rule.SCOTTISH_STV, expected, "scottish-3-seats");
        same(contest, Rule.MEEK_PRF, expected, "meek-prf-3-seats");

        var irv = Rule.IRV.count(contest, 1, Map.of());
        var first = contest.candidates().getFirst();
        assertThat(first.name()).isEqualTo("Cand00");
        assertThat(irv.winners()).containsExactly(first.id());
        assertThat(irv.stages()).hasSize(11);
        assertThat(Rule.SCHULZE.count(contest, 1, Map.of()).winners()).containsExactly(first.id());
        assertThat(Rule.RANKED_PAIRS.count(contest, 1, Map.of()).winners())
                .containsExactly(first.id());
        Agreement.of("a million synthetic ballots, rules", 5);
    }

    @SuppressWarnings("unchecked")
    private static void same(
            Contest contest, Rule rule, Map<String, Object> expected, String field) {
        var result = (Map<String, Object>) Objects.requireNonNull(expected.get(field));
        var last = (Map<String, String>) Objects.requireNonNull(result.get("final"));
        var tally = rule.count(contest, 3, Map.of());
        if (result.containsKey("quota")) {
            assertThat(tally.quota()).isEqualTo(result.get("quota") + ".00000");
        }
        assertThat(tally.winners()).hasSize(last.size());
        for (var candidate : contest.candidates()) {
            if (tally.winners().contains(candidate.id())) {
                assertThat(tally.stages().getLast().totals().get(candidate.id()))
                        .isEqualTo(last.get(candidate.name()));
            }
        }
    }
}
