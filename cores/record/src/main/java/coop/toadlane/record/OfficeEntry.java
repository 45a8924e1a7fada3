package coop.toadlane.record;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The co-op itself: its founding, its rulebook, its offices and the key of its log. */
public sealed interface OfficeEntry extends Entry {

    /**
     * A co-op came into being.
     *
     * @param slug its name in addresses, for ever
     * @param currency the ISO 4217 code of its main currency
     * @param origin the name of its log
     * @param key the verifier key of its log
     */
    record Founded(
            String slug,
            String name,
            String purpose,
            String blueprint,
            String currency,
            String origin,
            String key)
            implements OfficeEntry {}

    /** A rule of the rulebook took a value. */
    record RuleSet(String key, JsonNode value) implements OfficeEntry {}

    /**
     * What holds where the rulebook is silent, said once: a later release of the house adds to it
     * what is new, but never changes it. Keys and values are those of rules; a power stands under
     * {@code power.<kind>}.
     */
    record Assumed(SortedMap<String, JsonNode> rules) implements OfficeEntry {}

    /** A member took an office. */
    record OfficeTaken(String office, int member) implements OfficeEntry {}

    /** A member left an office. */
    record OfficeLeft(String office, int member) implements OfficeEntry {}

    /** From the next checkpoint on the log is signed with this key; the old one signs this. */
    record KeyChanged(String key) implements OfficeEntry {}
}
