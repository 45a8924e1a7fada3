package coop.toadlane.office;

import coop.toadlane.record.Json;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A co-op's rulebook as it stands at one moment: every rule that was ever set, by its key. */
public final class Rulebook {
    private final SortedMap<String, JsonNode> values;
    private final Map<String, JsonNode> assumed;
    private final Rules rules;

    Rulebook(Map<String, JsonNode> values, Map<String, JsonNode> assumed, Rules rules) {
        this.values = new TreeMap<>(values);
        this.assumed = Map.copyOf(assumed);
        this.rules = rules;
    }

    /**
     * The value that was set, or else the one that a minute of this co-op says is assumed: a later
     * release of the house changes nothing here. Only what no minute says is the house's own.
     */
    public Optional<JsonNode> value(String key) {
        var set = said(key);
        return set != null ? Optional.of(set) : rules.standard(key);
    }

    private @Nullable JsonNode said(String key) {
        var set = values.get(key);
        return set != null ? set : assumed.get(key);
    }

    /** Whether a minute says what is assumed for that rule. */
    boolean assumes(String key) {
        return assumed.containsKey(key);
    }

    public JsonNode required(String key) {
        return value(key).orElseThrow(() -> new IllegalStateException("no rule " + key));
    }

    public String text(String key) {
        return required(key).asString();
    }

    public long integer(String key) {
        return required(key).asLong();
    }

    /** The rules whose keys begin so, the prefix cut off: {@code below("method.")}. */
    public SortedMap<String, JsonNode> below(String prefix) {
        var found = new TreeMap<String, JsonNode>();
        values.tailMap(prefix)
                .forEach((key, value) -> {
                    if (key.startsWith(prefix)) {
                        found.put(key.substring(prefix.length()), value);
                    }
                });
        return found;
    }

    /** Who may perform that kind of act. */
    public Power power(Kind<?> kind) {
        var set = said("power." + kind.name());
        return set == null ? kind.power() : Json.as(set, PowerValue.class).power();
    }

    /** Every rule that was set. */
    public SortedMap<String, JsonNode> all() {
        return new TreeMap<>(values);
    }

    /** A power stands in the rulebook as {@code {"by": ["office:secretary", "self"]}}. */
    record PowerValue(java.util.List<String> by) {
        Power power() {
            return new Power(by);
        }
    }
}
