package coop.toadlane.record;

import tools.jackson.databind.JsonNode;

/** Compares acts as they were laid by with acts as they were performed. */
final class Acts {
    private Acts() {}

    /**
     * Whether two acts say the same. What is absent, null or empty is the same, and so are a number
     * and its digits: reading a draft into its act makes no difference between them.
     */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return covers(one, other) && covers(other, one);
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return nothing(one) && nothing(other)
                || one.isValueNode()
                        && other.isValueNode()
                        && one.asString("").equals(other.asString(""));
    }

    private static boolean covers(JsonNode one, JsonNode other) {
        for (var field : one.properties()) {
            var there = other.get(field.getKey());
            if (there == null ? !nothing(field.getValue()) : !same(field.getValue(), there)) {
                return false;
            }
        }
        return true;
    }

    private static boolean nothing(JsonNode node) {
        return node.isNull() || (node.isContainer() && node.isEmpty());
    }
}
