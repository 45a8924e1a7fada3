package coop.toadlane.money;

import static coop.toadlane.money.Rules.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDocumentTest {
    private static List<String> faults(Object tree) {
        return switch (RuleDocument.read(tree)) {
            case RuleDocument.Reading.Read _ -> List.of();
            case RuleDocument.Reading.Faulty(var faults) ->
                    faults.stream().map(Fault::toString).toList();
        };
    }

    private static Map<String, Object> good() {
        return Rules.tree(step("name", "all", "share", "rest", "by", "sales", "pay", "cash"));
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlace() {
        var tree =
                Rules.tree(
                        step("name", "Bad Name", "take", "120%", "to", Map.of("purse", "x")),
                        step("name", "two", "share", "rest", "by", "sales", "form", "surplus"));
        tree.put("residual", "whatever");

        assertThat(faults(tree))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("residual: expected largest-remainder"))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("steps[0].name: expected a step's name"))
                .anySatisfy(fault ->
                        assertThat(fault)
                                .startsWith(
                                        "steps[0].take: expected a percentage of 0% to 100%, found \"120%\""))
                .anySatisfy(fault ->
                        assertThat(fault)
                                .startsWith("steps[0].to: expected one of {reserve: NAME}"))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("steps[1].form: expected no such key"))
                .anySatisfy(fault ->
                        assertThat(fault)
                                .startsWith("steps[1].pay: expected cash, capital or")
                                .endsWith("found nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "format, toadlane-surplus/9, toadlane-surplus/1",
        "currency, EURO, ISO 4217",
        "rounding, 0.001, at most 2 decimals",
        "rounding, 0.00, the step all amounts are rounded to",
        "steps, none, a list of steps",
        "name, '', the rules' name",
        "colour, red, no such key"
    })
    void aWrongHeadIsRefused(String key, String value, String expected) {
        var tree = good();
        tree.put(key, value);

        assertThat(faults(tree)).singleElement().asString().startsWith(key).contains(expected);
    }

    @Test
    void binaryFloatingPointIsRefused() {
        var tree = good();
        tree.put("rounding", 0.01);

        assertThat(faults(tree)).singleElement().asString().contains("the binary number 0.01");
    }

    @Test
    void aStepMayNameOnlyWhatStandsBeforeIt() {
        var tree =
                Rules.tree(
                        step(
                                "name",
                                "a",
                                "from",
                                "later",
                                "take",
                                "rest",
                                "to",
                                Map.of("fund", "x")),
                        step(
                                "name",
                                "b",
                                "take",
                                "10%",
                                "of",
                                "capital",
                                "to",
                                Map.of("fund", "x")),
                        step("name", "b", "take", "10%", "of", "a", "to", Map.of("pool", "later")));

        assertThat(faults(tree))
                .hasSize(3)
                .anySatisfy(fault ->
                        assertThat(fault).contains("steps[0].from", "an earlier step fills"))
                .anySatisfy(fault -> assertThat(fault).contains("steps[1]", "not capital"))
                .anySatisfy(fault -> assertThat(fault).contains("steps[2].name", "no other step"));
    }

    @Test
    void partsMustAddUp() {
        var parts =
                List.of(
                        Map.of("part", "60%", "to", Map.of("fund", "a")),
                        Map.of("part", "60%", "to", Map.of("fund", "b")));

        assertThat(faults(Rules.tree(step("name", "s", "split", parts))))
                .singleElement()
                .asString()
                .contains("add up to 100%");
    }

    @Test
    void anyTreeIsReadOrFaultedButNeverThrows() {
        var trees =
                List.<Object>of(
                        "",
                        1,
                        List.of(),
                        Map.of(),
                        Map.of("steps", List.of(1, "a", List.of(), Map.of())));
        for (var tree : trees) {
            assertThat(faults(tree)).isNotEmpty();
        }
        for (var key : good().keySet()) {
            for (var tree : trees) {
                var changed = good();
                changed.put(key, tree);
                faults(changed);
            }
        }
        var step =
                step(
                        "name",
                        "s",
                        "split",
                        List.of(),
                        "share",
                        "",
                        "by",
                        Map.of("weights", Map.of()));
        assertThat(faults(Rules.tree(step))).isNotEmpty();
        var empty =
                step(
                        "name",
                        "s",
                        "share",
                        "rest",
                        "by",
                        Map.of("weights", Map.of()),
                        "pay",
                        "cash");
        assertThat(faults(Rules.tree(empty))).isNotEmpty();
    }
}
