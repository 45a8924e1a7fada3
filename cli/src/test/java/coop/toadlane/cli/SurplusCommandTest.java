package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurplusCommandTest {
    private static final String RULES =
            """
            format: toadlane-surplus/1
            name: Small rules
            version: 1
            currency: EUR
            rounding: 0.01
            residual: largest-remainder
            period:
              result: 10.00
              from: 2026-01-01
              until: 2027-01-01
            steps:
              - name: all
                share: rest
                by: sales
                pay: cash
            """;

    @TempDir Path folder;

    private record Ran(int exit, String out, String err) {}

    private Ran run(String rules, String patronage, String... more) throws IOException {
        var rulesFile = Files.writeString(folder.resolve("rules.yaml"), rules);
        var patronageFile = Files.writeString(folder.resolve("patronage.csv"), patronage);
        var args = new ArrayList<>(List.of(rulesFile.toString(), patronageFile.toString()));
        args.addAll(List.of(more));
        return run(args);
    }

    private static Ran run(List<String> args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit =
                SurplusCommand.run(
                        args.toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aDistributionIsShownStepByStepAndMemberByMember() throws IOException {
        var ran =
                run(
                        RULES,
                        "member,measure,amount\r\nAna,sales,2\r\n\"O'Neil, \"\"Ben\"\"\",sales,1\r\n");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("all: All that is left in surplus is shared among members by sales.")
                .containsPattern("Ana +6\\.67 +6\\.67 +0\\.00")
                .containsPattern("O'Neil, \"Ben\" +3\\.33 +3\\.33 +0\\.00")
                .endsWith("distributed: 10.00 EUR in 1 steps to 2 members, nothing left\n");
    }

    @Test
    void theResultMayBeGivenOnTheCommandLine() throws IOException {
        assertThat(run(RULES, "member,measure,amount\nAna,sales,2\n", "--result", "7.00").out())
                .contains("Result: 7.00 EUR");
        assertThat(run(RULES, "member,measure,amount\nAna,sales,2\n", "--result", "7,00").exit())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotPlacedIsRefusedWithExitOne() throws IOException {
        var ran =
                run(
                        RULES.replace("share: rest", "share: 40%"),
                        "member,measure,amount\nAna,sales,2\n",
                        "--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\"outcome\": \"refused\"", "\"unallocated\": \"6.00\"", "\"all\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ana,sales,1,5|line 2, column 1: expected 3 fields as in the header, found 4",
                "Ana,sales,1e5|line 2, column 11: expected a decimal number with at most 6 decimals, found \"1e5\"",
                "Ana,sales,0.0000001|line 2, column 11: expected a decimal number",
                "Ana,sales,99999999999999999999|line 2, column 11: expected a decimal number",
                "Ana,Sales,1|line 2, column 5: expected a measure in small letters",
                "\"Ana\"x,sales,1|line 2, column 6: text after the closing quote",
                "A\"na,sales,1|line 2, column 2: a quote inside a field that is not quoted",
                "\"Ana,sales,1|line 2, column 1: a quoted field that never ends"
            })
    void aBadRowIsNamedWithLineAndColumn(String row, String expected) throws IOException {
        var ran = run(RULES, "member,measure,amount\n" + row + "\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("patronage.csv: " + expected);
    }

    @Test
    void aDayOutsideThePeriodOrOfNoCalendarIsNamed() throws IOException {
        var header = "member,date,measure,amount\nAna,2026-05-01,sales,1\n";

        assertThat(run(RULES, header + "Ana,2027-01-01,sales,1\n").err())
                .contains("line 3, column 5: expected a day of the period");
        assertThat(run(RULES, header + "Ana,2026-02-30,sales,1\n").err())
                .contains("line 3, column 5: expected a day such as 2026-01-31");
    }

    @Test
    void aMemberOfTwoClassesIsNamed() throws IOException {
        var ran = run(RULES, "member,class,measure,amount\nAna,a,sales,1\nAna,b,sales,1\n");

        assertThat(ran.err())
                .contains("line 3, column 5: Ana is of class a in an earlier row, here of b");
    }

    @Test
    void aBadHeaderIsNamed() throws IOException {
        assertThat(run(RULES, "member,measure,sum\n").err()).contains("line 1, column 16");
        assertThat(run(RULES, "member,measure\n").err()).contains("expected a column amount");
        assertThat(run(RULES, "").err()).contains("expected a header");
    }

    @Test
    void aByteOrderMarkAndEmptyLinesArePassedOver() throws IOException {
        assertThat(run(RULES, "\uFEFF\"member\",measure,amount\n\nAna,sales,2\n\n").exit())
                .isZero();
    }

    @Test
    void sumsThatGrowTooLargeAreNamed() throws IOException {
        var row = "Ana,sales,9000000000000\n";

        assertThat(run(RULES, "member,measure,amount\n" + row + row).err())
                .contains("line 3, column 11: the sum of sales grows too large");
    }

    @Test
    void faultsInTheRulesAreToldWithTheirPlace() throws IOException {
        var patronage = "member,measure,amount\nAna,sales,2\n";

        assertThat(run(RULES.replace("pay: cash", "pay: gold"), patronage).err())
                .contains("rules.yaml: steps[0].pay: expected cash, capital or", "found \"gold\"");
        assertThat(run(RULES.replace("10.00", "ten"), patronage).err())
                .contains("period.result: expected an amount");
        assertThat(run(RULES + "steps: []\n", patronage).err()).contains("duplicate key steps");
        assertThat(run(RULES + "  - [", patronage).err()).contains("rules.yaml: line ");
        assertThat(run("!!javax.script.ScriptEngineManager []", patronage).exit()).isEqualTo(2);
    }

    @Test
    void wrongWordsShowTheUsage() {
        assertThat(run(List.of()).err()).startsWith("usage: toadlane surplus");
        assertThat(run(List.of("a", "b", "--fast")).err()).startsWith("unknown option --fast");
        var ran = run(List.of("none.yaml", "none.csv"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("none.yaml: no such file");
    }
}
