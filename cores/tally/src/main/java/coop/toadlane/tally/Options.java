package coop.toadlane.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A rule's options as text: reading one records the value in force, and what nobody read is
 * refused.
 */
final class Options {
    private final Map<String, String> given;
    private final Map<String, String> inForce = new LinkedHashMap<>();
    private final Map<String, String> offered = new LinkedHashMap<>();

    Options(Map<String, String> given) {
        this.given = given;
    }

    /** What a rule reads, found by letting it read; each set of options is tried. */
    static List<String> described(List<Map<String, String>> tried, Consumer<Options> rule) {
        var all = new LinkedHashMap<String, String>();
        for (var given : tried) {
            var options = new Options(given);
            rule.accept(options);
            options.offered.forEach(all::putIfAbsent);
        }
        return List.copyOf(all.values());
    }

    String choice(String name, String otherwise, String... others) {
        var value = given.getOrDefault(name, otherwise);
        var allowed = new java.util.ArrayList<>(List.of(otherwise));
        allowed.addAll(List.of(others));
        if (!inForce.containsKey(name)) {
            offered.put(name, name + "=" + String.join("|", allowed));
        }
        if (!allowed.contains(value)) {
            throw new BadField(name, "one of " + allowed, value);
        }
        inForce.put(name, value);
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        var value = given.getOrDefault(name, String.valueOf(otherwise));
        offered.put(name, "%s=%d (%d to %d)".formatted(name, otherwise, least, most));
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                inForce.put(name, String.valueOf(number));
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same complaint as a number out of range.
        }
        throw new BadField(name, "a whole number from " + least + " to " + most, value);
    }

    /** A whole number from {@code least}, or a word that stands for {@code worth}; the default. */
    int numberOr(String name, String word, int worth, int least) {
        var value = given.getOrDefault(name, word);
        offered.put(name, name + "=" + word + " (or a number from " + least + ")");
        inForce.put(name, value);
        if (value.equals(word)) {
            return worth;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least) {
            throw new BadField(name, word + " or a whole number from " + least, value);
        }
        return Integer.parseInt(value);
    }

    String text(String name, String otherwise) {
        var value = given.getOrDefault(name, otherwise);
        offered.put(name, name + "=" + (otherwise.isEmpty() ? "…" : otherwise + "…"));
        inForce.put(name, value);
        return value;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** States what the rule itself fixes, so that the result names it. */
    void fixed(String name, String value) {
        if (given.containsKey(name) && !value.equals(given.get(name))) {
            throw new BadField(name, "nothing but " + value + " under this rule", given.get(name));
        }
        inForce.put(name, value);
    }

    Map<String, String> done() {
        for (var name : given.keySet()) {
            if (!inForce.containsKey(name)) {
                throw new BadField(name, "an option of this rule: " + inForce.keySet(), name);
            }
        }
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inForce));
    }
}
