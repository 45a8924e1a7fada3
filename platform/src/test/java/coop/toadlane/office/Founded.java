package coop.toadlane.office;

import coop.toadlane.record.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Founds co-ops for tests, each under a name of its own. */
public final class Founded {
    private Founded() {}

    /** A co-op with these rules (each value as JSON) and these acts done at its founding. */
    public static CoopId coop(
            ApplicationContext house, Map<String, String> rules, List<Draft> then) {
        var coop = new CoopId("t-" + UUID.randomUUID());
        var values = new TreeMap<String, JsonNode>();
        rules.forEach((key, value) -> values.put(key, Json.tree(value)));
        var origin = "test/" + coop;
        var outcome =
                house.getBean(Clerk.class)
                        .perform(
                                new Request(
                                        coop,
                                        new Actor.Founder(),
                                        "found",
                                        new Founding(
                                                "Co-op of a test",
                                                "To be tested",
                                                "none",
                                                "EUR",
                                                origin,
                                                house.getBean(Seals.class).make(origin),
                                                values,
                                                then)));
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException("couldn't found a co-op: " + refusal);
        }
        return coop;
    }
}
