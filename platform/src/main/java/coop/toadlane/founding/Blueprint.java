package coop.toadlane.founding;

import coop.toadlane.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rulebook to begin with, after a kind of co-op that exists.
 *
 * <p>Wherever its file says {@code {en: ..., es: ...}} the words of the founders' language are
 * taken, and stay: a rulebook is written in one language.
 */
public final class Blueprint {
    private final String id;
    private final JsonNode tree;

    Blueprint(String id, JsonNode tree) {
        this.id = id;
        this.tree = tree;
    }

    public String id() {
        return id;
    }

    public String name(String language) {
        return text("name", language);
    }

    public String about(String language) {
        return text("about", language);
    }

    /** Whose figures these are. */
    public String source(String language) {
        return text("source", language);
    }

    public String currency() {
        return tree.required("currency").asString();
    }

    public String zone() {
        return tree.required("zone").asString();
    }

    private String text(String field, String language) {
        return spoken(tree.required(field), language).asString();
    }

    /** The rules, in a language; a copy that the founders' answers may change. */
    public SortedMap<String, JsonNode> rules(String language) {
        var rules = new TreeMap<String, JsonNode>();
        tree.required("rules")
                .forEachEntry((key, value) -> rules.put(key, spoken(value, language).deepCopy()));
        return rules;
    }

    List<Question> questions(String language) {
        return questions("ask", language);
    }

    List<Question> questions(String field, String language) {
        var questions = new ArrayList<Question>();
        for (var each : tree.required(field)) {
            questions.add(Json.as(spoken(each, language), Question.class));
        }
        return questions;
    }

    /** The accounts it has besides the usual ones. */
    List<Charted> accounts(String language) {
        var accounts = new ArrayList<Charted>();
        for (var each : tree.path("accounts")) {
            accounts.add(Json.as(spoken(each, language), Charted.class));
        }
        return accounts;
    }

    private static JsonNode spoken(JsonNode node, String language) {
        return switch (node) {
            case ObjectNode object when isSpoken(object) -> {
                var said = object.get(language);
                yield said == null ? object.required("en") : said;
            }
            case ObjectNode object -> {
                var said = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((key, value) -> said.set(key, spoken(value, language)));
                yield said;
            }
            case ArrayNode array -> {
                var said = JsonNodeFactory.instance.arrayNode();
                array.forEach(value -> said.add(spoken(value, language)));
                yield said;
            }
            default -> node;
        };
    }

    /** Texts by language; English is always among them. */
    private static boolean isSpoken(ObjectNode object) {
        return object.has("en")
                && object.propertyNames().stream().allMatch(key -> key.matches("[a-z]{2,3}"));
    }

    static Blueprint of(String id, Map<String, ?> yaml) {
        return new Blueprint(id, Json.tree((Object) yaml));
    }
}
