package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RCTab's own cases: every round's totals, threshold, decisions, transfers and inactive ballots.
 */
class RctabTest {

    /** Cases without a report, for RCTab refuses them: more ranks than allowed. */
    private static final List<String> REFUSED = List.of("max_ranking_enforcement_config.json");

    static Stream<Path> cases() {
        return cases(Shared.folder("rctab")).stream().filter(c -> !expected(c).isEmpty());
    }

    private static List<Path> cases(Path folder) {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith("_config.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't list " + folder, e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRoundIsAsExpected(Path file) {
        var irv = read(file).irv();
        var contest = read(file).contest();
        var tally = irv.count();
        var reports = expected(file);
        for (var pass = 1; pass <= reports.size(); pass++) {
            var which = pass;
            var rounds = irv.rounds().stream().filter(r -> r.pass() == which).toList();
            var report = Json.object(Shared.text(reports.get(pass - 1)));
            List<Map<String, Object>> results = Json.list(report.get("results"));
            assertThat(rounds).as("rounds of pass %s", pass).hasSameSizeAs(results);
            for (var i = 0; i < results.size(); i++) {
                var moves =
                        i + 1 < rounds.size()
                                ? rounds.get(i + 1).moves()
                                : Map.<Integer, Map<Integer, Long>>of();
                compare(contest, rounds.get(i), moves, results.get(i), places(tally));
            }
        }
    }

    private static int places(Tally tally) {
        var arithmetic = tally.options().getOrDefault("arithmetic", "");
        return Integer.parseInt("0" + arithmetic.replaceAll("[^0-9]", ""));
    }

    private static void compare(
            Contest contest,
            Runoff.Round round,
            Map<Integer, Map<Integer, Long>> moves,
            Map<String, Object> expected,
            int places) {
        var number = "round " + expected.get("round");
        var names = contest.candidates().stream().map(Candidate::name).toList();
        var tally = new TreeMap<String, String>();
        round.standing().forEach(c -> tally.put(names.get(c), plain(round.totals()[c], places)));
        assertThat(tally).as(number).isEqualTo(plain(expected.get("tally")));
        assertThat(plain(round.threshold(), places))
                .as(number)
                .isEqualTo(plain(Objects.requireNonNull((String) expected.get("threshold"))));
        decisions(round, moves, expected, names, number, places);
        Map<String, String> inactive = map(expected.get("inactiveBallots"));
        var left = round.left();
        var found = new TreeMap<String, String>();
        found.put("exhaustedChoices", plain(left[RunoffPapers.Left.EXHAUSTED.ordinal()], places));
        found.put("overvotes", plain(left[RunoffPapers.Left.OVERVOTED.ordinal()], places));
        found.put("skippedRankings", plain(left[RunoffPapers.Left.SKIPPED.ordinal()], places));
        found.put("repeatedRankings", plain(left[RunoffPapers.Left.REPEATED.ordinal()], places));
        if (inactive.containsKey("finalRoundSurplus")) {
            found.put(
                    "finalRoundSurplus", plain(left[RunoffPapers.Left.SURPLUS.ordinal()], places));
        }
        assertThat(found).as(number).isEqualTo(plain(inactive));
    }

    private static void decisions(
            Runoff.Round round,
            Map<Integer, Map<Integer, Long>> moves,
            Map<String, Object> expected,
            List<String> names,
            String number,
            int places) {
        var elected = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        List<Map<String, Object>> results = Json.list(expected.get("tallyResults"));
        for (var result : results) {
            var name = (String) result.getOrDefault("elected", result.get("eliminated"));
            (result.containsKey("elected") ? elected : excluded).add(name);
            Map<String, String> transfers = map(result.get("transfers"));
            var found = new TreeMap<String, String>();
            moves.getOrDefault(names.indexOf(name), Map.of())
                    .forEach((to, amount) ->
                            found.merge(
                                    to < 0 ? "exhausted" : names.get(to),
                                    plain(amount, places),
                                    RctabTest::sum));
            var cleaned = new TreeMap<>(transfers);
            cleaned.remove("residual surplus");
            assertThat(found).as("%s, from %s", number, name).isEqualTo(plain(cleaned));
        }
        assertThat(round.elected().stream().map(names::get))
                .as(number)
                .containsExactlyInAnyOrderElementsOf(elected);
        assertThat(round.excluded().stream().map(names::get))
                .as(number)
                .containsExactlyInAnyOrderElementsOf(excluded);
    }

    private static String sum(String a, String b) {
        return plain(new BigDecimal(a).add(new BigDecimal(b)).toPlainString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> map(@Nullable Object value) {
        return (Map<String, String>) Objects.requireNonNull(value);
    }

    private static TreeMap<String, String> plain(@Nullable Object map) {
        var plain = new TreeMap<String, String>();
        map(map).forEach((name, amount) -> plain.put(name, plain(amount)));
        return plain;
    }

    private static String plain(String amount) {
        var stripped = new BigDecimal(amount).stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    private static String plain(long amount, int places) {
        return plain(Piles.fixed(amount, places));
    }

    private static List<Path> expected(Path config) {
        var base = Shared.base(config, "_config.json");
        var single = config.resolveSibling(base + "_expected_detailed_report.json");
        if (Files.exists(single)) {
            return List.of(single);
        }
        var reports = new ArrayList<Path>();
        for (var pass = 1; ; pass++) {
            var name = base + "_" + pass + "_expected_detailed_report.json";
            if (!Files.exists(config.resolveSibling(name))) {
                return reports;
            }
            reports.add(config.resolveSibling(name));
        }
    }

    static Rctab read(Path file) {
        var config = RctabConfig.read(Shared.bytes(file)).orThrow();
        var rctab = new Rctab(config);
        for (var source : config.sources()) {
            var path = file.resolveSibling(source.path()).normalize();
            if (source.provider() == CvrSource.Provider.ESS) {
                rctab.addSheet(source, rows(Path.of(path + ".csv"))).orThrow();
            } else {
                rctab.add(source, files(path)).orThrow();
            }
        }
        return rctab;
    }

    private static TreeMap<String, byte[]> files(Path path) {
        var files = new TreeMap<String, byte[]>();
        if (!Files.isDirectory(path)) {
            files.put(String.valueOf(path.getFileName()), Shared.bytes(path));
            return files;
        }
        try (var list = Files.list(path)) {
            list.forEach(f -> files.put(String.valueOf(f.getFileName()), Shared.bytes(f)));
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't list " + path, e);
        }
        return files;
    }

    private static List<Rctab.SheetRow> rows(Path csv) {
        var rows = new ArrayList<Rctab.SheetRow>();
        var reader = new CsvRows(Shared.bytes(csv), ',', '"');
        for (var row = reader.next(); row != null; row = reader.next()) {
            var cells = row.stream().map(CsvRows.Cell::text).toList();
            rows.add(new Rctab.SheetRow(rows.size() + 1, cells));
        }
        return rows;
    }

    @Test
    void moreRanksThanAllowedAreRefused() {
        var folder = Shared.folder("rctab").resolve("max_ranking_enforcement");
        var file = folder.resolve("max_ranking_enforcement_config.json");
        assumeTrue(Files.exists(file), "skipped: this case is absent");
        assertThatThrownBy(() -> read(file))
                .hasMessage("line 2, column 9: expected a rank from 1 to 3, found '4'");
    }

    @Test
    void aConfigurationWithANameTwiceIsRefused() {
        var file = Shared.folder("rctab").resolve("invalid_output_directory/config.json");
        assumeTrue(Files.exists(file), "skipped: this case is absent");
        assertThatThrownBy(() -> RctabConfig.read(Shared.bytes(file)).orThrow())
                .hasMessageContaining("expected each name once, found '\"rules\"");
    }

    @Test
    void allCasesAreCompared() {
        var left = new LinkedHashMap<Path, String>();
        cases(Shared.folder("rctab")).stream()
                .filter(file -> expected(file).isEmpty())
                .forEach(file -> left.put(file.getFileName(), "no report"));
        assertThat(left.keySet()).map(Path::toString).isSubsetOf(REFUSED);
        Agreement.of("RCTab's own cases with a report", (int) cases().count());
    }
}
