package coop.toadlane.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a distribution key. */
final class KeyReader {
    private static final String EXPECTED =
            "equal, a measure, or one of {weights: {MEASURE: NUMBER}}, {shares: {MEASURE: PERCENT}},"
                    + " {sum: [..]}, {least: [..]}, {greatest: [..]}, {times: NUMBER, of: ..},"
                    + " {constant: NUMBER}";

    private KeyReader() {}

    static Key key(Node node) {
        if (!node.has("shares")) {
            return term(node);
        }
        var parts = new LinkedHashMap<Key, Fraction>();
        var total = Fraction.ZERO;
        for (var entry : node.only("shares").at("shares").entries().entrySet()) {
            var share = entry.getValue().percent();
            total = total.plus(share);
            parts.put(measure(entry.getKey(), node), share);
        }
        if (total.compareTo(Fraction.ONE) != 0) {
            node.at("shares").fault("percentages that add up to 100%");
        }
        return new Key.Blend(parts);
    }

    private static Key measure(String name, Node node) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            node.fault("measures named in small letters, digits and single hyphens, not " + name);
        }
        return name.equals("equal") ? new Key.Equal() : new Key.Measure(name);
    }

    private static Key term(Node node) {
        if (!node.isMap()) {
            var text = node.scalar().orElse("");
            if (text.isEmpty()) {
                node.fault(EXPECTED);
                return new Key.Equal();
            }
            return text.equals("equal") ? new Key.Equal() : new Key.Measure(node.name("a measure"));
        }
        if (node.has("weights")) {
            return weighted(node.only("weights").at("weights"));
        }
        if (node.has("sum")) {
            return new Key.Sum(terms(node.only("sum").at("sum")));
        }
        if (node.has("least")) {
            return new Key.Least(terms(node.only("least").at("least")));
        }
        if (node.has("greatest")) {
            return new Key.Greatest(terms(node.only("greatest").at("greatest")));
        }
        if (node.has("times")) {
            node.only("times", "of");
            return new Key.Times(node.at("times").number("a number"), term(node.at("of")));
        }
        if (node.has("constant")) {
            return new Key.Constant(node.only("constant").at("constant").number("a number"));
        }
        node.fault(EXPECTED);
        return new Key.Equal();
    }

    private static Key weighted(Node node) {
        var terms = new ArrayList<Key>();
        node.entries()
                .forEach((name, weight) ->
                        terms.add(new Key.Times(weight.number("a weight"), measure(name, node))));
        if (terms.isEmpty()) {
            node.fault("at least one measure with its weight");
            return new Key.Equal();
        }
        return new Key.Sum(List.copyOf(terms));
    }

    private static List<Key> terms(Node node) {
        var terms = node.items("a list of keys").stream().map(KeyReader::term).toList();
        return terms.isEmpty() ? List.of(new Key.Equal()) : terms;
    }
}
