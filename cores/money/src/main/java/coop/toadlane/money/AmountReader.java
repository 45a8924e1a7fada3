package coop.toadlane.money;

import java.util.List;

/** Reads how much a step takes. */
final class AmountReader {
    private static final String EXPECTED =
            "rest, a percentage, an amount, a figure's name, or one of {greatest: [..]}, {least:"
                    + " [..]}, {amount: .., until: BALANCE, reaches: ..}, {non-members: MEASURE}";

    private final Currency currency;

    AmountReader(Currency currency) {
        this.currency = currency;
    }

    /** The amount under a key of a step; {@code of} beside it names the base of percentages. */
    Amount of(Node step, String key) {
        var base =
                step.get("of").map(node -> node.name("a figure's name")).orElse(Amount.REMAINING);
        return amount(step.at(key), base);
    }

    private Amount amount(Node node, String base) {
        if (node.isMap()) {
            return map(node, base);
        }
        if (node.isPercent()) {
            return new Amount.Part(node.percent(), base);
        }
        var text = node.scalar().orElse("");
        if (text.equals("rest")) {
            return new Amount.Rest();
        }
        if (text.matches("[a-z].*")) {
            return new Amount.Figure(node.name("a figure's name"));
        }
        if (text.isEmpty()) {
            node.fault(EXPECTED);
            return new Amount.Rest();
        }
        return new Amount.Fixed(node.money(currency));
    }

    private Amount map(Node node, String base) {
        if (node.has("greatest")) {
            return new Amount.Greatest(terms(node.only("greatest").at("greatest"), base));
        }
        if (node.has("least")) {
            return new Amount.Least(terms(node.only("least").at("least"), base));
        }
        if (node.has("until")) {
            node.only("amount", "until", "reaches");
            return new Amount.Until(
                    amount(node.at("amount"), base),
                    node.at("until").name("the figure that grows"),
                    amount(node.at("reaches"), base));
        }
        if (node.has("non-members")) {
            node.only("non-members");
            return new Amount.NonMembers(node.at("non-members").name("a measure"), base);
        }
        if (node.has("part")) {
            node.only("part", "of");
            var of = node.get("of").map(n -> n.name("a figure's name"));
            return new Amount.Part(node.at("part").percent(), of.orElse(base));
        }
        node.fault(EXPECTED);
        return new Amount.Rest();
    }

    private List<Amount> terms(Node node, String base) {
        return node.items("a list of amounts").stream().map(item -> amount(item, base)).toList();
    }
}
