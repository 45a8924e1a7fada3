package coop.toadlane.decisions;

import coop.toadlane.record.Json;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value within a rule that has several, so that nobody must write braces to change it.
 *
 * @param path where it stands in the rule, such as {@code quorum.share}
 * @param label what it is called
 * @param value as it is typed
 */
public record Leaf(String path, String label, String value) {

    public String field() {
        return "leaf." + path;
    }

    /** The values of a rule that is an object of plain values and lists of words; else none. */
    static List<Leaf> of(@Nullable JsonNode rule, Words words) {
        var leaves = new ArrayList<Leaf>();
        return rule != null && rule.isObject() && collect("", rule, leaves, words)
                ? leaves
                : List.of();
    }

    private static boolean collect(String path, JsonNode node, List<Leaf> leaves, Words words) {
        if (node.isObject()) {
            for (var field : node.properties()) {
                var below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                if (!collect(below, field.getValue(), leaves, words)) {
                    return false;
                }
            }
            return true;
        }
        if (node.isArray() && !node.valueStream().allMatch(JsonNode::isString)) {
            return false;
        }
        leaves.add(new Leaf(path, label(path, words), typed(node)));
        return true;
    }

    private static String typed(JsonNode node) {
        return node.isArray()
                ? String.join(", ", node.valueStream().map(JsonNode::asString).toList())
                : node.isString() ? node.asString() : Json.write(node);
    }

    private static String label(String path, Words words) {
        var key = "decisions.leaf." + path;
        return words.has(key) ? words.t(key) : path.replace('.', ' ');
    }

    /** The rule with the values that were typed; each keeps its kind if it can. */
    static JsonNode read(JsonNode rule, Map<String, String> typed) {
        return read("", rule, typed);
    }

    private static JsonNode read(String path, JsonNode node, Map<String, String> typed) {
        if (node instanceof ObjectNode object) {
            var copy = Json.mapper().createObjectNode();
            object.properties()
                    .forEach(field -> {
                        var below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                        copy.set(field.getKey(), read(below, field.getValue(), typed));
                    });
            return copy;
        }
        var text = typed.get("leaf." + path);
        return text == null ? node : value(node, text.strip());
    }

    private static JsonNode value(JsonNode before, String text) {
        var nodes = Json.mapper().getNodeFactory();
        if (before.isArray()) {
            var list = Json.mapper().createArrayNode();
            List.of(text.split(",")).stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(list::add);
            return list;
        }
        if (before.isBoolean() && (text.equals("true") || text.equals("false"))) {
            return nodes.booleanNode(text.equals("true"));
        }
        return before.isIntegralNumber() && text.matches("-?\\d{1,9}")
                ? nodes.numberNode(Integer.parseInt(text))
                : nodes.stringNode(text);
    }
}
