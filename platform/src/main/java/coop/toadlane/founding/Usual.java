package coop.toadlane.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What every founding asks, whatever its blueprint: the classes' names, who admits, the majorities.
 *
 * @param before asked on top of its page
 * @param after asked below the blueprint's own questions
 */
record Usual(List<Question> before, List<Question> after) {

    /**
     * A blueprint's questions with the usual ones around them. What it asks itself stays as it is.
     */
    List<Question> around(List<Question> own, SortedMap<String, JsonNode> rules) {
        return Stream.of(missing(before, own, rules), own, missing(after, own, rules))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Question> missing(
            List<Question> usual, List<Question> own, SortedMap<String, JsonNode> rules) {
        var missing = new ArrayList<Question>();
        for (var each : usual) {
            for (var question : expanded(each, rules)) {
                if (own.stream().noneMatch(question::asksTheSameAs)) {
                    missing.add(question);
                }
            }
        }
        return missing;
    }

    private static List<Question> expanded(Question question, SortedMap<String, JsonNode> rules) {
        var family = question.rule().endsWith(".*");
        var prefix = family ? question.rule().replace("*", "") : question.rule();
        var expanded = new ArrayList<Question>();
        rules.tailMap(prefix)
                .forEach((key, value) -> {
                    var meant = family ? key.startsWith(prefix) : key.equals(prefix);
                    if (meant && !value.at(question.at()).isMissingNode()) {
                        expanded.add(family ? about(question, key, value) : question);
                    }
                });
        return expanded;
    }

    private static Question about(Question question, String key, JsonNode rule) {
        return new Question(
                question.id() + "-" + key.substring(key.lastIndexOf('.') + 1),
                question.step(),
                key,
                question.at(),
                question.type(),
                question.min(),
                question.max(),
                filled(question.label(), rule),
                question.unit(),
                filled(question.why(), rule),
                question.source(),
                question.options());
    }

    private static String filled(String text, JsonNode rule) {
        return text.replace("{name}", rule.path("name").asString(""))
                .replace("{about}", rule.path("about").asString(""))
                .strip();
    }
}
