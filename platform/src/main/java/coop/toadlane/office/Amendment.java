package coop.toadlane.office;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** Gives rules of the rulebook new values. */
public record Amendment(SortedMap<String, JsonNode> rules) implements Act {}
