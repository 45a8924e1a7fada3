package coop.toadlane.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a plain tree while it is read. What is wrong is noted and reading goes on with a
 * harmless value, so that a reader hears of all faults at once.
 */
final class Node {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final @Nullable Object value;
    private final String path;
    private final List<Fault> faults;

    private Node(@Nullable Object value, String path, List<Fault> faults) {
        this.value = value;
        this.path = path;
        this.faults = faults;
    }

    static Node root(@Nullable Object tree, String path) {
        return new Node(tree, path, new ArrayList<>());
    }

    List<Fault> faults() {
        return faults;
    }

    /** Notes what was expected here; the first fault of a place is the one that counts. */
    void fault(String expected) {
        if (faults.stream().noneMatch(fault -> fault.path().equals(path))) {
            faults.add(new Fault(path, found(), expected));
        }
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** The plain text of a scalar, empty if this is none. */
    Optional<String> scalar() {
        return switch (value) {
            case String text -> Optional.of(text.strip());
            case Integer number -> Optional.of(number.toString());
            case Long number -> Optional.of(number.toString());
            case BigInteger number -> Optional.of(number.toString());
            case BigDecimal number -> Optional.of(number.toPlainString());
            case null, default -> Optional.empty();
        };
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    Optional<Node> get(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key)
                ? Optional.of(new Node(map.get(key), child(key), faults))
                : Optional.empty();
    }

    /** What stands under a key, or a node of nothing, which faults when it is read. */
    Node at(String key) {
        return get(key).orElseGet(() -> new Node(null, child(key), faults));
    }

    /** Notes a fault at every key but these. */
    Node only(String... keys) {
        entries()
                .forEach((key, node) -> {
                    if (!List.of(keys).contains(key)) {
                        node.fault("no such key here, but one of " + String.join(", ", keys));
                    }
                });
        return this;
    }

    /** The entries of a map with text keys; otherwise notes a fault. */
    Map<String, Node> entries() {
        var entries = new LinkedHashMap<String, Node>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) ->
                    entries.put(
                            String.valueOf(key),
                            new Node(item, child(String.valueOf(key)), faults)));
        } else {
            fault("a map");
        }
        return entries;
    }

    /** The items of a list that is not empty; otherwise notes a fault. */
    List<Node> items(String expected) {
        var items = new ArrayList<Node>();
        if (value instanceof List<?> list && !list.isEmpty()) {
            for (var i = 0; i < list.size(); i++) {
                items.add(new Node(list.get(i), path + "[" + i + "]", faults));
            }
        } else {
            fault(expected);
        }
        return items;
    }

    /** The items of a list, or a single value as the only one. */
    List<Node> oneOrMore(String expected) {
        return isList() ? items(expected) : List.of(this);
    }

    String text(String expected) {
        var text = scalar().orElse("");
        if (text.isEmpty()) {
            fault(expected);
        }
        return text;
    }

    /** A name of small letters, digits and single hyphens. */
    String name(String what) {
        var text = scalar().orElse("");
        if (!text.matches(NAME)) {
            fault(what + ": small letters, digits and single hyphens");
            return "nothing";
        }
        return text;
    }

    Fraction number(String expected) {
        return decimal(scalar().orElse(""))
                .orElseGet(() -> {
                    fault(expected);
                    return Fraction.ONE;
                });
    }

    boolean isPercent() {
        return scalar().filter(text -> text.endsWith("%")).isPresent();
    }

    /** A percentage of 0 to 100. */
    Fraction percent() {
        var text = scalar().orElse("");
        var percent =
                text.endsWith("%")
                        ? decimal(text.substring(0, text.length() - 1).strip())
                        : Optional.<Fraction>empty();
        if (percent.isEmpty() || percent.get().compareTo(Fraction.of(100)) > 0) {
            fault("a percentage of 0% to 100%");
            return Fraction.ONE;
        }
        return percent.get().dividedBy(Fraction.of(100));
    }

    /** An amount that is not negative. */
    Money money(Currency currency) {
        return scalar().flatMap(text -> Money.parse(text, currency))
                .filter(money -> !money.isNegative())
                .orElseGet(() -> wrongMoney(currency, "an amount"));
    }

    Money signedMoney(Currency currency) {
        return scalar().flatMap(text -> Money.parse(text, currency))
                .orElseGet(() -> wrongMoney(currency, "an amount, negative or not,"));
    }

    private Money wrongMoney(Currency currency, String what) {
        fault(what + " in " + currency + " with at most " + currency.digits() + " decimals");
        return Money.zero(currency);
    }

    private static Optional<Fraction> decimal(String text) {
        return text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")
                ? Optional.of(Fraction.of(new BigDecimal(text)))
                : Optional.empty();
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String found() {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map ->
                    "a map of "
                            + String.join(
                                    ", ", map.keySet().stream().map(String::valueOf).toList());
            case List<?> list -> "a list of " + list.size();
            case Double number -> "the binary number " + number;
            case Float number -> "the binary number " + number;
            default -> {
                var text = String.valueOf(value);
                yield "\"" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"";
            }
        };
    }
}
