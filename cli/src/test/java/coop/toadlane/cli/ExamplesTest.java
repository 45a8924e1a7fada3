package coop.toadlane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "surplus");

    static Stream<String> examples() throws IOException {
        try (var folders = Files.list(EXAMPLES)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyWorkedExampleHasItsFolder() throws IOException {
        assertThat(examples())
                .contains(
                        "resonate",
                        "resonate-complete",
                        "stocksy",
                        "middlebury",
                        "whole-foods-suzy",
                        "habitat",
                        "fineract-share-days",
                        "dark-patterns-2024-12-31",
                        "colab",
                        "pavilion",
                        "brabbl");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleGivesWhatItExpects(String name) throws Exception {
        var folder = EXAMPLES.resolve(name);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit =
                SurplusCommand.run(
                        new String[] {
                            folder.resolve("rules.yaml").toString(),
                            folder.resolve("patronage.csv").toString(),
                            "--json"
                        },
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        var found = map(Yaml.read(new StringReader(out.toString(StandardCharsets.UTF_8))));
        var expected = map(Yaml.read(Files.newBufferedReader(folder.resolve("expected.json"))));
        assertThat(found).containsEntry("outcome", text(expected, "outcome"));
        assertThat(exit).isEqualTo(text(expected, "outcome").equals("distributed") ? 0 : 1);
        var softly = new SoftAssertions();
        if (exit == 0) {
            distributed(found, expected, softly);
        } else {
            refused(found, expected, softly);
        }
        softly.assertAll();
    }

    private static void refused(
            Map<String, Object> found, Map<String, Object> expected, SoftAssertions softly) {
        softly.assertThat(found).containsEntry("unallocated", text(expected, "unallocated"));
        var pools = map(expected.get("pools"));
        for (var pool : list(found.get("pools"))) {
            softly.assertThat(pools).containsEntry(text(pool, "pool"), text(pool, "amount"));
        }
    }

    private static void distributed(
            Map<String, Object> found, Map<String, Object> expected, SoftAssertions softly) {
        map(expected.getOrDefault("steps", Map.of()))
                .forEach((step, amount) ->
                        softly.assertThat(named(found, "steps", "name", step).get("moved"))
                                .as("step %s", step)
                                .isEqualTo(amount));
        map(expected.getOrDefault("totals", Map.of()))
                .forEach((to, amount) ->
                        softly.assertThat(total(found, to)).as(to).isEqualTo(amount));
        map(expected.getOrDefault("members", Map.of()))
                .forEach((member, figure) ->
                        member(named(found, "members", "member", member), figure, softly));
        if (expected.containsKey("count")) {
            softly.assertThat(list(found.get("members")))
                    .hasSize(Integer.parseInt(text(expected, "count")));
        }
    }

    private static void member(Map<String, Object> member, Object figure, SoftAssertions softly) {
        if (figure instanceof String total) {
            softly.assertThat(member.get("total")).as("%s", member.get("member")).isEqualTo(total);
            return;
        }
        map(figure)
                .forEach((key, value) -> {
                    var as = member.get("member") + " " + key;
                    if (key.equals("steps")) {
                        map(value)
                                .forEach((step, amount) ->
                                        softly.assertThat(
                                                        named(member, "lines", "step", step)
                                                                .get("figure"))
                                                .as("%s %s", as, step)
                                                .isEqualTo(amount));
                    } else {
                        var place =
                                key.startsWith("weight") || key.startsWith("totalW")
                                        ? list(member.get("lines")).getFirst()
                                        : member;
                        softly.assertThat(place.get(key)).as("%s", as).isEqualTo(value);
                    }
                });
    }

    private static Object total(Map<String, Object> found, String destination) {
        return list(found.get("totals")).stream()
                .filter(total ->
                        (text(total, "kind") + " " + text(total, "name")).equals(destination))
                .map(total -> text(total, "amount"))
                .findFirst()
                .orElse("nothing");
    }

    private static Map<String, Object> named(
            Map<String, Object> tree, String list, String key, String name) {
        return list(tree.get(list)).stream()
                .filter(item -> text(item, key).equals(name))
                .findFirst()
                .orElse(Map.of());
    }

    private static String text(Map<String, Object> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object tree) {
        return tree == null ? Map.of() : (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object tree) {
        return tree == null ? List.of() : (List<Map<String, Object>>) tree;
    }
}
