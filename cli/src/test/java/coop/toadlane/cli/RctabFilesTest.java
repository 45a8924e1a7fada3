package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.toadlane.tally.Rctab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RctabFilesTest {
    private static final Path DATA =
            Path.of("../../shared/data/rctab").toAbsolutePath().normalize();
    private static final String CONFIG =
            """
            {"outputSettings": {"contestName": "Bread"},
             "rules": {"tiebreakMode": "useCandidateOrder", "overvoteRule": "exhaustImmediately",
              "winnerElectionMode": "singleWinnerMajority", "numberOfWinners": "1",
              "maxSkippedRanksAllowed": "1", "maxRankingsAllowed": "max"},
             "cvrFileSources": [{"provider": "PROVIDER", "filePath": "FILE", "contestId": "1",
              "firstVoteColumnIndex": "2", "firstVoteRowIndex": "2"}],
             "candidates": [{"name": "Rye", "aliases": ["11"]}, {"name": "Spelt", "aliases": ["12"]},
              {"name": "Oat", "aliases": ["13"]}]}
            """;

    @TempDir Path folder;

    @Test
    void aContestIsCountedFromItsTable() throws Exception {
        write("votes.csv", "id,Rye,Spelt,Oat\n1,1,2,\n2,1,,2\n3,2,1,\n4,,2,1\n5,,1,\n");
        var config = config("genericCsv", "votes.csv");
        assertThat(run("--rctab", config.toString(), "--explain"))
                .startsWith("Bread\nrule: irv")
                .contains("elected:\n  Spelt\n", "Oat has the fewest votes, 1, and goes out.");
    }

    @Test
    void aZippedExportIsReadAsItsFolderIs() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "ContestManifest.json", "{\"List\": [{\"Id\": 1, \"NumOfRanks\": 3}]}");
            entry(
                    zip,
                    "CandidateManifest.json",
                    "{\"List\": [{\"Id\": 11, \"ContestId\": 1}, {\"Id\": 12, \"ContestId\": 1}]}");
            entry(
                    zip,
                    "CvrExport_1.json",
                    "{\"Sessions\": [{\"Original\": {\"IsCurrent\": true, \"Contests\": [{\"Id\": 1,"
                            + " \"Marks\": [{\"CandidateId\": 12, \"Rank\": 1}]}]}}]}");
        }
        Files.write(folder.resolve("export.zip"), out.toByteArray());
        var config = config("dominion", "export.zip");
        assertThat(run("--rctab", config.toString())).contains("1 valid", "elected:\n  Spelt\n");
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry("export/" + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void whatIsWrongInASourceIsNamedWithItsPlace() throws Exception {
        write("votes.csv", "id,Rye,Spelt,Oat\n1,1,two,\n");
        var config = config("genericCsv", "votes.csv");
        assertThatThrownBy(() -> RctabFiles.read(config))
                .hasMessageEndingWith(
                        "votes.csv: line 2, column 5: expected a rank from 1 to 5000, found 'two'");
        var other = config("ess", "votes.csv");
        assertThatThrownBy(() -> RctabFiles.read(other))
                .hasMessageContaining("couldn't read it as a workbook (.xlsx)");
        var missing = config("ess", "none.xlsx");
        assertThatThrownBy(() -> RctabFiles.read(missing))
                .hasMessageEndingWith("none.xlsx: there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015_portland_mayor_codes/2015_portland_mayor_codes_cvr.xlsx",
                "aliases_ess_xlsx/aliases_ess_xlsx_cvr.xlsx",
                "test_set_overvote_delimiter/test_set_overvote_delimiter_cvr.xlsx",
                "_shared/2013_minneapolis_park_cvr.xlsx"
            })
    void aWorkbookHasTheCellsOfItsTable(String name) throws Exception {
        assumeTrue(Files.exists(DATA.resolve(name)), "skipped: ../shared is absent");
        var expected = new ArrayList<List<String>>();
        var text = Files.readString(DATA.resolve(name + ".csv"), StandardCharsets.UTF_8);
        var csv = new Csv(new StringReader(text));
        for (var row = csv.next(); row != null; row = csv.next()) {
            expected.add(trimmed(row.fields().stream().map(Csv.Field::text).toList()));
        }
        var found = new ArrayList<List<String>>();
        try (var sheet = new Sheet(DATA.resolve(name))) {
            for (Rctab.SheetRow row : sheet.rows()) {
                found.add(trimmed(row.cells()));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> trimmed(List<String> cells) {
        var trimmed = new ArrayList<>(cells);
        while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
            trimmed.removeLast();
        }
        return trimmed;
    }

    @Test
    void anElectionIsCountedFromItsWorkbook() {
        var config = DATA.resolve("2013_minneapolis_mayor/2013_minneapolis_mayor_config.json");
        assumeTrue(Files.exists(config), "skipped: ../shared is absent");
        assertThat(run("--rctab", config.toString())).contains("elected:\n  BETSY HODGES\n");
    }

    static List<Path> reports() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: ../shared is absent");
        try (var files = Files.walk(DATA, 3)) {
            return files.map(DATA::relativize)
                    .filter(one -> one.getNameCount() == 3)
                    .filter(one -> one.getName(1).toString().startsWith("Tabulate by "))
                    .filter(one -> one.toString().endsWith("_detailed_report.csv"))
                    .sorted()
                    .toList();
        }
    }

    /** RCTab's own reports of single precincts and batches. */
    @ParameterizedTest
    @MethodSource("reports")
    void everySliceIsWhereItsBallotsAre(Path report) throws Exception {
        var contest = report.getName(0).toString();
        var config = DATA.resolve(contest).resolve(contest + "_config.json");
        var by = report.getName(1).toString().replace("Tabulate by ", "");
        var lines = Files.readAllLines(DATA.resolve(report));
        var name = new ArrayList<String>();
        var expected = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (List.of("Precinct", "Batch").contains(cells[0])) {
                name.add(cells[1].replace("_", " ").matches("(no|missing) .* id") ? "" : cells[1]);
            }
            if (cells.length > 4 && !cells[0].matches("Rounds|Elim.*|Elected.*|(Ina|A)ctive .*")) {
                var votes = new ArrayList<String>();
                for (var i = 1; i < cells.length; i += 3) {
                    votes.add(cells[i]);
                }
                expected.put(cells[0].replace("\"", ""), votes);
            }
        }
        var slice =
                RctabFiles.read(config).slices().stream()
                        .filter(one -> one.by().name().equals(by.toUpperCase(Locale.ROOT)))
                        .filter(one -> one.name().equals(name.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(expected).isNotEmpty();
        expected.forEach((candidate, votes) ->
                assertThat(slice.rounds().stream().map(one -> one.get(candidate)))
                        .as(candidate)
                        .isEqualTo(votes));
    }

    @Test
    void aResultIsToldApartByPrecinct() throws Exception {
        write("votes.csv", "in,Rye,Spelt,Oat\nA,1,2,\nA,1,,2\nB,2,1,\nA,,2,1\n,,1,\n");
        var text = CONFIG.replace("PROVIDER", "genericCsv").replace("FILE", "votes.csv");
        text = text.replace("\"Bread\"", "\"Bread\", \"tabulateByPrecinct\": true");
        var silent = write("silent.json", text);
        assertThat(RctabFiles.read(silent).slices()).isEmpty();
        assertThat(RctabFiles.read(silent).untold()).hasSize(1);
        text = text.replace("\"contestId\"", "\"precinctColumnIndex\": \"1\", \"contestId\"");
        var config = write("sliced.json", text);
        assertThat(run("--rctab", config.toString()))
                .contains(
                        """
                        precinct A: 3 ballots
                        votes here  stage 1  stage 2
                        Rye               2        2
                        Spelt             0        1
                        Oat               1        0
                        for nobody        0        0
                        """,
                        "precinct not said: 1 ballots");
        assertThat(run("--rctab", config.toString(), "--json"))
                .contains("\"by\": \"precinct\"", "\"name\": \"B\"", "\"ballots\": 1");
    }

    private Path config(String provider, String file) throws Exception {
        var text = CONFIG.replace("PROVIDER", provider).replace("FILE", file);
        return write("config-" + provider + ".json", text);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var done =
                TallyCommand.run(
                        args,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(done).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
