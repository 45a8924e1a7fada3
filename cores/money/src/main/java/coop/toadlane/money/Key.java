package coop.toadlane.money;

import java.util.List;
import java.util.Map;

/** A distribution key: how much each member counts. */
public sealed interface Key {
    /** Every member the same. */
    record Equal() implements Key {}

    /** By one measure: sales, hours, years, shares, share-days... */
    record Measure(String name) implements Key {}

    /** A number, the same for every member: for use inside other keys. */
    record Constant(Fraction value) implements Key {}

    record Sum(List<Key> terms) implements Key {}

    record Least(List<Key> terms) implements Key {}

    record Greatest(List<Key> terms) implements Key {}

    record Times(Fraction factor, Key term) implements Key {}

    /**
     * Several keys side by side, each first turned into a share of its own total: 50 % by sales and
     * 50 % by hours. Stands only outermost. A key that nobody has is left out.
     */
    record Blend(Map<Key, Fraction> parts) implements Key {}

    /** The measures this key reads. */
    default List<String> measures() {
        return switch (this) {
            case Equal _, Constant _ -> List.of();
            case Measure(var name) -> List.of(name);
            case Sum(var terms) -> measures(terms);
            case Least(var terms) -> measures(terms);
            case Greatest(var terms) -> measures(terms);
            case Times(_, var term) -> term.measures();
            case Blend(var parts) -> measures(List.copyOf(parts.keySet()));
        };
    }

    private static List<String> measures(List<Key> keys) {
        return keys.stream().flatMap(key -> key.measures().stream()).distinct().toList();
    }
}
