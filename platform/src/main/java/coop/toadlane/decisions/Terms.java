package coop.toadlane.decisions;

import coop.toadlane.record.Json;
import coop.toadlane.tally.BadField;
import coop.toadlane.tally.Level;
import coop.toadlane.tally.Method;
import coop.toadlane.tally.Ratio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision method as the rulebook holds it under {@code method.NAME}: how the votes are judged,
 * and the dates around them.
 *
 * @param noticeDays clear days between the notice and the opening
 * @param openDays whole days the ballot is open
 * @param delayDays between the verdict and the enactment
 * @param graceDays in which the enactment must happen
 * @param sponsors how many members beside the proposer must support it before notice is given
 * @param stay who may put the enactment off, once: {@code office:NAME}, {@code members:N}
 * @param stayDays for how long
 * @param changeable whether a member may vote again until the close
 * @param lateHours when the quorum is first reached so shortly before the close, the ballot stays
 *     open as long again, once; 0 for never
 */
record Terms(
        Method method,
        int noticeDays,
        int openDays,
        int delayDays,
        int graceDays,
        Level sponsors,
        List<String> stay,
        int stayDays,
        boolean changeable,
        int lateHours) {

    private static final Set<String> DATES =
            Set.of("noticeDays", "openDays", "delayDays", "graceDays", "stayDays", "lateHours");
    private static final int LONGEST = 3660;

    /**
     * Reads what the rulebook holds.
     *
     * @throws BadField naming the field that cannot be read
     */
    static Terms read(JsonNode value) {
        Map<String, Object> tree =
                new LinkedHashMap<>(Json.mapper().convertValue(value, new TypeReference<>() {}));
        var dates = new LinkedHashMap<String, Object>();
        for (var name : new TreeSet<>(tree.keySet())) {
            if (DATES.contains(name)) {
                dates.put(name, tree.remove(name));
            }
        }
        var sponsors = tree.remove("sponsors");
        var stay = tree.remove("stay");
        var changeable = tree.remove("changeable");
        return new Terms(
                Method.fromTree(tree),
                days(dates, "noticeDays", 14, 0),
                days(dates, "openDays", 7, 1),
                days(dates, "delayDays", 0, 0),
                days(dates, "graceDays", 30, 1),
                sponsors == null ? Level.NONE : level(value.get("sponsors")),
                stay == null ? List.of() : stays(value.get("stay")),
                days(dates, "stayDays", 30, 1),
                changeable == null || value.get("changeable").asBoolean(),
                days(dates, "lateHours", 0, 0));
    }

    /** A method with what it leaves out, so that a form can ask for all of it. */
    static JsonNode whole(JsonNode value) {
        return value.isObject() ? defaults(value).setAll((ObjectNode) value) : value;
    }

    /** Without what was left out before and has not been changed. */
    static JsonNode pruned(JsonNode read, Optional<JsonNode> before) {
        if (!(read instanceof ObjectNode all) || before.isEmpty()) {
            return read;
        }
        var left = all.deepCopy();
        for (var silent : defaults(before.get()).properties()) {
            if (!before.get().has(silent.getKey())
                    && silent.getValue().equals(left.get(silent.getKey()))) {
                left.remove(silent.getKey());
            }
        }
        return left;
    }

    private static ObjectNode defaults(JsonNode method) {
        var silent = Json.mapper().createObjectNode();
        if (!method.path("kind").asString("vote").equals("consent")) {
            silent.put("tie", "LOST").put("minFor", 0).put("minNonNegative", 0);
        }
        silent.put("noticeDays", 14).put("openDays", 7).put("delayDays", 0).put("graceDays", 30);
        silent.put("stayDays", 30).put("lateHours", 0).put("changeable", true);
        silent.putArray("stay");
        silent.putObject("sponsors").put("number", 0);
        return silent;
    }

    private static Level level(JsonNode value) {
        return Level.fromTree(Json.mapper().convertValue(value, new TypeReference<>() {}));
    }

    private static List<String> stays(JsonNode value) {
        var names = value.valueStream().map(name -> name.asString("")).toList();
        for (var name : names) {
            if (!name.matches("office:[a-z-]+|members:[1-9]\\d{0,6}")) {
                throw new IllegalArgumentException("stay: " + name);
            }
        }
        return names;
    }

    private static int days(Map<String, Object> tree, String name, int otherwise, int least) {
        return switch (tree.get(name)) {
            case null -> otherwise;
            case Integer days when days >= least && days <= LONGEST -> days;
            case Object other -> throw new IllegalArgumentException(name + ": " + other);
        };
    }

    boolean consent() {
        return method instanceof Method.Consent;
    }

    /** The part of the votes it needs, for plural votes that give way to a high majority. */
    Ratio majority() {
        return switch (method) {
            case Method.Vote vote -> vote.threshold().ratio();
            case Method.Consent _ -> new Ratio(1, 1);
        };
    }

    /** How many sponsors are needed, of so many who could vote; the proposer is none. */
    long sponsorsNeeded(long entitled) {
        return Math.min(sponsors.needed(entitled), Math.max(0, entitled - 1));
    }

    /** How many members must ask for a stay together; 0 where they may not. */
    int petition() {
        return stay.stream()
                .filter(name -> name.startsWith("members:"))
                .mapToInt(name -> Integer.parseInt(name.substring("members:".length())))
                .min()
                .orElse(0);
    }
}
