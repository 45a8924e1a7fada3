package coop.toadlane.office;

import coop.toadlane.record.Json;
import tools.jackson.databind.JsonNode;

/** An act laid by, to be performed later: its kind with the version, and its fields. */
public record Draft(String kind, JsonNode act) {

    /** A draft of an act whose kind is known. */
    public static <A extends Act> Draft of(Kind<A> kind, A act) {
        return new Draft(kind.versioned(), Json.tree(act));
    }
}
