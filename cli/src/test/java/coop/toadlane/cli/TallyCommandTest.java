package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyCommandTest {
    private static final String BALLOTS =
            "3 2\n5 1 2 0\n4 2 3 0\n3 3 1 0\n1 0\n0\n\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"Board\"\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir Path folder;
    private String file = "";

    @BeforeEach
    void aFileOfBallots() throws Exception {
        var path = folder.resolve("board.blt");
        Files.writeString(path, BALLOTS);
        file = path.toString();
    }

    @Test
    void aCountIsATableWithItsWinners() {
        assertThat(run(file, "--rule", "scottish-stv", "--explain")).isZero();
        assertThat(text(out))
                .contains("elected:\n  1  Ada\n", "quota: 5.00000", "Stage 1: 12 valid papers")
                .contains("12 valid, 1 invalid");
    }

    @Test
    void jsonHasTheStatedForm() {
        assertThat(run(file, "--rule", "irv", "--seats", "1", "--json")).isZero();
        assertThat(text(out))
                .startsWith("{\n  \"rule\": \"irv\",\n  \"options\": {")
                .contains("\"winners\": [\n    \"1\"\n  ]", "\"valid\": 12", "\"invalid\": 1")
                .contains("\"totals\": {\n        \"1\": \"5\"", "\"exhausted\": \"0\"");
    }

    @Test
    void theRulesAreListed() {
        assertThat(run("--rules")).isZero();
        assertThat(text(out))
                .contains("scottish-stv  ", "schulze             unranked=last|not-compared")
                .contains(
                        "completion=none|greedy|add1|add1u|comparison", "threshold=whole|fraction");
    }

    @Test
    void aBudgetIsSpent() throws Exception {
        var budget = folder.resolve("village.pb");
        Files.writeString(
                budget,
                "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n"
                        + "a;60;Bench\nb;70;Swing\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n");
        assertThat(run(budget.toString(), "--rule", "pb-mes", "--explain")).isZero();
        assertThat(text(out))
                .contains("spent: 60 of 100", "  a  Bench", "nobody paying more than 30.00");
        out.reset();
        assertThat(run(budget.toString(), "--rule", "pb-greedy", "--json")).isZero();
        assertThat(text(out)).contains("\"selected\": [\n    \"a\"\n  ]", "\"cost\": \"60\"");
        refused("is a budget", budget.toString(), "--rule", "irv");
    }

    @Test
    void aTableIsCountedAsItsColumnsAreNamed() throws Exception {
        var table = folder.resolve("dots.csv");
        Files.writeString(table, "member;Rye;Oat\n1;3;1\n2;0;4\n3;2;2\n");
        assertThat(
                        run(
                                table.toString(),
                                "--csv",
                                "separator=;",
                                "--csv",
                                "values=scores",
                                "--csv",
                                "columns=Rye,Oat",
                                "--csv",
                                "max=4",
                                "--rule",
                                "dot",
                                "--option",
                                "dots=4"))
                .isZero();
        assertThat(text(out)).contains("elected:\n  Oat\n", "3 valid, 0 invalid");
        refused("--csv says what its columns are", table.toString(), "--rule", "irv");
    }

    @Test
    void aFileIsConvertedAndNothingWrittenOver() throws Exception {
        var target = folder.resolve("board.csv").toString();
        assertThat(run(file, "--write", target)).isZero();
        assertThat(Files.readString(Path.of(target)))
                .isEqualTo("ballots,1,2,3\n5,1,2,\n4,,1,2\n3,2,,1\n1,,,\n");
        refused("is there already", file, "--write", target);
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        assertThat(run(file, "--rule", "schulze", "--explain", "--language", "es")).isZero();
        assertThat(text(out)).contains("Ada gana a Ben por 8 a 4.");
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        refused("there is no rule 'coin'", file, "--rule", "coin");
        refused(
                "colour: expected an option of this rule",
                file,
                "--rule",
                "irv",
                "--option",
                "colour=red");
        refused("--seats is a whole number", file, "--rule", "irv", "--seats", "0");
        refused("there is no such file", folder.resolve("no.blt").toString(), "--rule", "irv");
        Files.writeString(Path.of(file), BALLOTS.replace("4 2 3 0", "4 2 9 0"));
        refused(
                "line 3, column 5: expected a candidate (1 to 3) or 0, found '9'",
                file,
                "--rule",
                "irv");
    }

    private void refused(String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(text(err)).contains(message);
    }

    private int run(String... args) {
        return TallyCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
