package coop.toadlane.office;

import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * Founds a co-op.
 *
 * @param origin the name of its log; {@link Seals#make} gives the key that belongs to it
 * @param rules the rulebook it begins with
 * @param then what is laid down together with it: its chart of accounts, its founders, its offices
 */
public record Founding(
        String name,
        String purpose,
        String blueprint,
        String currency,
        String origin,
        String key,
        SortedMap<String, JsonNode> rules,
        List<Draft> then)
        implements Act {}
