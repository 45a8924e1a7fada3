package coop.toadlane.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Every rule the house knows, whatever a co-op has set. */
@Component
public final class Rules {
    private final List<Rule> known;

    Rules(List<Rule> known) {
        this.known = known.stream().sorted(Comparator.comparing(Rule::key)).toList();
    }

    public List<Rule> all() {
        return known;
    }

    Optional<JsonNode> standard(String key) {
        return known.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .map(Rule::standard);
    }

    /** What is wrong with a value for that rule, or null. */
    public @Nullable Refusal fault(String key, JsonNode value) {
        return known.stream()
                .filter(rule -> rule.covers(key))
                .findFirst()
                .map(rule -> Optional.ofNullable(rule.fault().apply(value)))
                .orElseGet(() -> Optional.of(Refusal.at("key", "office.rule-unknown", key)))
                .orElse(null);
    }
}
