package coop.toadlane.office;

import coop.toadlane.record.Json;
import coop.toadlane.record.OfficeEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the house assumes where a rulebook is silent: the powers of its kinds and the standards of
 * its rules. A minute says it, so that nobody who checks the book must ask the server.
 */
@Component
class Assuming {
    /** The kinds need this to be made, so it must not need them. */
    private final ObjectProvider<Kinds> kinds;

    private final Rules rules;

    Assuming(ObjectProvider<Kinds> kinds, Rules rules) {
        this.kinds = kinds;
        this.rules = rules;
    }

    /** What no minute of the co-op says yet; empty when all is said. */
    Optional<OfficeEntry.Assumed> lacking(Rulebook rulebook) {
        var lacking = new TreeMap<String, JsonNode>();
        for (var kind : kinds.getObject().all()) {
            var key = "power." + kind.name();
            if (!rulebook.assumes(key)) {
                lacking.put(key, by(kind.power().holders()));
            }
        }
        for (var rule : rules.all()) {
            var standard = rule.standard();
            if (standard != null && !rulebook.assumes(rule.key())) {
                lacking.put(rule.key(), standard);
            }
        }
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new OfficeEntry.Assumed(lacking));
    }

    private static JsonNode by(List<String> holders) {
        return Json.tree((Object) Map.of("by", holders));
    }
}
