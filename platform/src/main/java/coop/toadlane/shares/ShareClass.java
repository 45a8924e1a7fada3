package coop.toadlane.shares;

import coop.toadlane.office.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A class of shares as the rulebook has it under {@code shares.class.<id>}.
 *
 * @param price of one share, in minor units of the co-op's currency
 * @param minimum the fewest a member may hold once they hold any
 * @param maximum the most a member may hold
 * @param holders the member classes that may hold it
 */
public record ShareClass(
        String id, String name, long price, long minimum, long maximum, List<String> holders) {
    static final String PREFIX = "shares.class.";

    /** Every class of a rulebook, by its id. */
    public static SortedMap<String, ShareClass> all(Rulebook rulebook) {
        var classes = new TreeMap<String, ShareClass>();
        rulebook.below(PREFIX).forEach((id, value) -> classes.put(id, of(id, value)));
        return classes;
    }

    static Optional<ShareClass> find(Rulebook rulebook, String id) {
        return Optional.ofNullable(all(rulebook).get(id));
    }

    private static ShareClass of(String id, JsonNode value) {
        return new ShareClass(
                id,
                value.path("name").asString(id),
                value.path("price").asLong(),
                value.path("minimum").asLong(1),
                value.path("maximum").asLong(Long.MAX_VALUE),
                value.path("holders").valueStream().map(JsonNode::asString).toList());
    }

    /** Whether members of that class may hold it; everyone may when no class is named. */
    public boolean open(String memberClass) {
        return holders.isEmpty() || holders.contains(memberClass);
    }
}
