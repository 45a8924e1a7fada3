package coop.toadlane.members;

import coop.toadlane.office.Rulebook;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A class of members as the rulebook has it under {@code members.class.<id>}.
 *
 * @param name in the co-op's own words
 * @param about who belongs in it and what it gives, in plain words; may be empty
 * @param votes what one member's vote weighs
 * @param person whether persons may be in it
 * @param organisation whether organisations may be in it
 */
public record MemberClass(
        String id, String name, String about, long votes, boolean person, boolean organisation) {
    static final String PREFIX = "members.class.";

    /** Every class of a rulebook, by its id. */
    public static SortedMap<String, MemberClass> all(Rulebook rulebook) {
        var classes = new TreeMap<String, MemberClass>();
        rulebook.below(PREFIX).forEach((id, value) -> classes.put(id, of(id, value)));
        return classes;
    }

    static MemberClass of(String id, JsonNode value) {
        return new MemberClass(
                id,
                value.path("name").asString(id),
                value.path("about").asString(""),
                value.path("votes").asLong(1),
                value.path("person").asBoolean(true),
                value.path("organisation").asBoolean(false));
    }

    boolean admits(boolean anOrganisation) {
        return anOrganisation ? organisation : person;
    }
}
