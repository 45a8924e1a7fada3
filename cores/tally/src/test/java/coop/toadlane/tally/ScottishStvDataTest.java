package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scottish council elections, ward by ward and stage by stage. */
class ScottishStvDataTest {

    /** Slips of the published sheets themselves: ward, stage, candidate, published, right. */
    private static final Map<String, String> SLIPS =
            Map.of(
                    "glasgow_2017_ward1 3 6", "393 for 303",
                    "midlothian_2017_ward1 3 6", "832.84154 for 832.84152");

    @Test
    void everyWardOf2017IsTheOfficialCountStageByStage() {
        var differing = new ArrayList<String>();
        var wards = 0;
        for (var file : Shared.files("scotland2017", ".blt")) {
            var ward = Shared.base(file, ".blt");
            var official = Json.object(Shared.text(file.resolveSibling(ward + ".official.json")));
            var contest = Blt.read(Shared.bytes(file)).orThrow();
            var tally = Rule.SCOTTISH_STV.count(contest, Map.of());
            var quota = new BigDecimal(String.valueOf(official.get("quota")));
            if (new BigDecimal(String.valueOf(tally.quota())).compareTo(quota) != 0) {
                differing.add(ward + " quota " + tally.quota());
            }
            var winners = Json.<BigDecimal>list(official.get("winners"));
            assertThat(tally.winners())
                    .as(ward)
                    .containsExactlyInAnyOrderElementsOf(
                            winners.stream().map(BigDecimal::toPlainString).toList());
            compare(ward, official, "officialStageTotals", tally, differing);
            compareExactly(ward, official, "recountStageTotals5dp", tally, differing);
            wards++;
        }
        assertThat(wards).isPositive();
        assertThat(differing).isEmpty();
        Agreement.of("Scottish council elections 2017", wards);
    }

    @Test
    void theOtherScottishBallotsGiveTheRecountsOfASecondEngine() {
        var differing = new ArrayList<String>();
        for (var file : Shared.files("scotland-other", ".blt")) {
            var ward = Shared.base(file, ".blt");
            var recount = Json.object(Shared.text(file.resolveSibling(ward + ".recount.json")));
            var tally = Rule.SCOTTISH_STV.count(Blt.read(Shared.bytes(file)).orThrow(), Map.of());
            var order = Json.<BigDecimal>list(recount.get("electedOrder"));
            if (!tally.winners().equals(order.stream().map(BigDecimal::toPlainString).toList())) {
                differing.add(ward + " order " + tally.winners() + " for " + order);
            }
            compareExactly(ward, recount, "stageTotals5dp", tally, differing);
            assertThat(tally.ties().stream().filter(t -> t.how().key().endsWith("lot"))).isEmpty();
        }
        assertThat(differing).isEmpty();
        Agreement.of("other Scottish elections", Shared.files("scotland-other", ".blt").size());
    }

    private static void compare(
            String ward,
            Map<String, Object> official,
            String field,
            Tally tally,
            List<String> differing) {
        @SuppressWarnings("unchecked")
        var verification = (Map<String, Object>) official.getOrDefault("verification", Map.of());
        var rounded =
                new BigDecimal(String.valueOf(verification.get("stageCellsDiffering"))).signum()
                        > 0;
        var tolerance = new BigDecimal(rounded ? "0.005" : "0");
        stages(ward, official, field, tally, differing, tolerance);
    }

    private static void compareExactly(
            String ward,
            Map<String, Object> expected,
            String field,
            Tally tally,
            List<String> differing) {
        stages(ward, expected, field, tally, differing, BigDecimal.ZERO);
    }

    private static void stages(
            String ward,
            Map<String, Object> expected,
            String field,
            Tally tally,
            List<String> differing,
            BigDecimal tolerance) {
        var stages = Json.<List<String>>list(expected.get(field));
        if (stages.size() != tally.stages().size()) {
            differing.add(ward + " has " + tally.stages().size() + " stages for " + stages.size());
            return;
        }
        for (var s = 0; s < stages.size(); s++) {
            for (var c = 0; c < stages.get(s).size(); c++) {
                var ours = tally.stages().get(s).totals().getOrDefault(String.valueOf(c + 1), "0");
                var theirs = stages.get(s).get(c);
                var apart = new BigDecimal(ours).subtract(new BigDecimal(theirs)).abs();
                var cell = ward + " " + (s + 1) + " " + (c + 1);
                var slip = field.startsWith("official") && SLIPS.containsKey(cell);
                if (apart.compareTo(tolerance) > 0 && !slip) {
                    differing.add(cell + ": " + ours + " for " + theirs);
                }
            }
        }
    }
}
