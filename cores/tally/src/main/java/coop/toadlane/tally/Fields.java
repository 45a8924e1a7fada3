package coop.toadlane.tally;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a rule's tree, read field by field; each complaint names the field by its whole
 * path.
 */
record Fields(String path, Map<String, ?> tree) {

    @Nullable Ratio optionalRatio(String name) {
        var value = tree.get(name);
        if (value == null) {
            return null;
        }
        try {
            return Ratio.parse(value.toString());
        } catch (IllegalArgumentException e) {
            throw new BadField(
                    at(name), "a fraction such as 1/10 or a percentage such as 10%", value);
        }
    }

    @Nullable Long optionalNumber(String name) {
        var value = tree.get(name);
        if (value == null) {
            return null;
        }
        var whole = value instanceof Integer || value instanceof Long;
        if (!whole || ((Number) value).longValue() < 0) {
            throw new BadField(at(name), "a whole number, 0 or more", value);
        }
        return ((Number) value).longValue();
    }

    long number(String name, long otherwise) {
        var value = optionalNumber(name);
        return value == null ? otherwise : value;
    }

    boolean flag(String name, boolean otherwise) {
        var value = tree.get(name);
        return switch (value) {
            case null -> otherwise;
            case Boolean flag -> flag;
            case Object other -> throw new BadField(at(name), "true or false", other);
        };
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var value = tree.get(name);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new BadField(
                                at(name),
                                "one of " + Arrays.toString(type.getEnumConstants()),
                                value));
    }

    Fields object(String name) {
        var value = tree.get(name);
        if (value == null) {
            return new Fields(at(name), Map.of());
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new BadField(at(name), "an object with fields", value);
        }
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, field) -> copy.put(String.valueOf(key), field));
        return new Fields(at(name), copy);
    }

    /** A misspelt field would otherwise silently mean its default. */
    Fields only(Set<String> known) {
        for (var name : tree.keySet()) {
            if (!known.contains(name)) {
                throw new BadField(at(name), "one of " + known.stream().sorted().toList(), name);
            }
        }
        return this;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
