package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The dumps of Jonathan Lundell's droop, for the rules offered here. */
class ReferenceStvTest {

    @Test
    void scottishCountsEndAsTheReferenceDoes() {
        for (var file : Shared.files("droop-glasgow2007", ".tsv")) {
            same(file, "-scotland-fixed-p5-d5.dump.tsv", Rule.SCOTTISH_STV, Map.of());
        }
        Agreement.of("droop, Glasgow", Shared.files("droop-glasgow2007", ".tsv").size());
        for (var file : Shared.files("droop-classic", "-scotland-fixed-p5-d5.dump.tsv")) {
            same(file, "-scotland-fixed-p5-d5.dump.tsv", Rule.SCOTTISH_STV, Map.of());
        }
    }

    @Test
    void wigmEndsAsTheReferenceDoes() {
        for (var batch : List.of("", "-batch")) {
            var suffix = "-wigm-prf" + batch + "-fixed-p4-d4.dump.tsv";
            var files = Shared.files("droop-classic", suffix);
            assertThat(files).isNotEmpty();
            Agreement.of("droop, classic, WIGM" + batch, files.size());
            for (var file : files) {
                same(file, suffix, Rule.WIGM, batch.isEmpty() ? Map.of() : Map.of("batch", "true"));
            }
        }
    }

    @Test
    void meekEndsAsTheReferenceDoes() {
        var suffix = "-meek-prf-o6-fixed-p9-d9.dump.tsv";
        var files = Shared.files("droop-classic", suffix);
        assertThat(files).isNotEmpty();
        for (var file : files) {
            same(file, suffix, Rule.MEEK_PRF, Map.of());
        }
        Agreement.of("droop, classic, PRF Meek", files.size());
    }

    @Test
    void exactMeekElectsWhomGuardedMeekElects() {
        var suffix = "-meek-o9-guarded-p18-g9-d18.dump.tsv";
        for (var file : Shared.files("droop-classic", suffix)) {
            var expected = Droop.read(Shared.text(file));
            var contest = contest(file, suffix);
            var tally = Rule.MEEK_EXACT.count(contest, Map.of());
            assertThat(new TreeSet<>(tally.winners())).as("%s", file).isEqualTo(expected.elected());
        }
    }

    private static Contest contest(Path dump, String suffix) {
        var base = Shared.base(dump, suffix);
        return Blt.read(Shared.bytes(dump.resolveSibling(base + ".blt"))).orThrow();
    }

    private static void same(Path dump, String suffix, Rule rule, Map<String, String> options) {
        var expected = Droop.read(Shared.text(dump));
        var tally = rule.count(contest(dump, suffix), options);
        assertThat(new TreeSet<>(tally.winners())).as("%s", dump).isEqualTo(expected.elected());
        var last = tally.stages().getLast().totals();
        for (var winner : tally.winners()) {
            assertThat(last.get(winner))
                    .as("%s %s", dump, winner)
                    .isEqualTo(expected.votes().get(winner));
        }
        var excluded = new ArrayList<String>();
        tally.stages().forEach(stage -> excluded.addAll(stage.excluded()));
        assertThat(expected.excluded().subList(0, excluded.size()))
                .as("%s", dump)
                .containsExactlyInAnyOrderElementsOf(excluded);
    }
}
