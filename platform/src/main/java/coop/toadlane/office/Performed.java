package coop.toadlane.office;

import coop.toadlane.record.Body;
import coop.toadlane.record.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks up what was performed, so that an answer to a key can be held against what was asked. */
@Component
public class Performed {
    private static final String COMMITMENT = "commitment";

    private final JdbcClient jdbc;
    private final Kinds kinds;

    Performed(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Whether the minute of the receipt is of this very act. */
    public boolean is(Receipt receipt, Act act) {
        return apart(receipt, act).filter(Map::isEmpty).isPresent();
    }

    /**
     * The words and particulars that the act of the receipt's minute and this one name, where they
     * name different ones: the minute's first. Empty if the acts differ in anything else.
     */
    public Optional<Map<UUID, UUID>> apart(Receipt receipt, Act act) {
        var draft = kinds.draft(act);
        if (!draft.kind().equals(receipt.kind())) {
            return Optional.empty();
        }
        var then =
                jdbc.sql("select body from minutes where coop = ? and number = ?")
                        .params(receipt.coop().slug(), receipt.minute())
                        .query((row, _) -> Body.parse(row.getString(1)).act())
                        .single();
        var apart = new HashMap<UUID, UUID>();
        return alike(then, Json.tree(Json.write(draft.act())), apart)
                ? Optional.of(apart)
                : Optional.empty();
    }

    private static boolean alike(JsonNode then, JsonNode now, Map<UUID, UUID> apart) {
        if (then.equals(now)) {
            return true;
        }
        if (then.isArray() && now.isArray() && then.size() == now.size()) {
            return IntStream.range(0, then.size())
                    .allMatch(place -> alike(then.get(place), now.get(place), apart));
        }
        if (!then.isObject()
                || !now.isObject()
                || !Set.copyOf(then.propertyNames()).equals(Set.copyOf(now.propertyNames()))) {
            return false;
        }
        // A commitment is salted anew each time; the words it stands for are held side by side.
        return then.propertyStream()
                .filter(part -> !part.getKey().equals(COMMITMENT))
                .allMatch(part -> {
                    var other = now.get(part.getKey());
                    return handles(part.getValue(), other, apart)
                            || alike(part.getValue(), other, apart);
                });
    }

    private static boolean handles(JsonNode then, JsonNode now, Map<UUID, UUID> apart) {
        if (then.equals(now) || !then.isString() || !now.isString()) {
            return false;
        }
        try {
            apart.put(UUID.fromString(then.asString()), UUID.fromString(now.asString()));
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
