package coop.toadlane.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one step. */
final class StepReader {
    private static final String[] COMMON = {"name", "from", "when"};
    private static final String DESTINATION =
            "one of {reserve: NAME}, {fund: NAME}, {donation: NAME}, {expense: NAME}, {tax: NAME},"
                    + " {collective: NAME}, {pool: NAME}";

    private final Currency currency;
    private final Money rounding;
    private final Step.Residual residual;
    private final AmountReader amounts;

    StepReader(Currency currency, Money rounding, Step.Residual residual) {
        this.currency = currency;
        this.rounding = rounding;
        this.residual = residual;
        this.amounts = new AmountReader(currency);
    }

    Step step(Node node) {
        var name = node.at("name").name("a step's name");
        var from = node.get("from").map(n -> n.name("a pool's name")).orElse(RuleDocument.SURPLUS);
        var when = node.get("when").map(this::condition);
        if (node.has("split")) {
            node.only(with("split"));
            return new Step.Split(name, from, when, parts(node.at("split")));
        }
        if (node.has("share")) {
            node.only(
                    with(
                            "share",
                            "of",
                            "by",
                            "classes",
                            "only-if",
                            "cap",
                            "over-cap",
                            "below",
                            "pay",
                            "minimum-cash",
                            "residual",
                            "otherwise"));
            return new Step.Share(name, from, when, amounts.of(node, "share"), sharing(node));
        }
        if (!node.has("take")) {
            node.fault("a step with one of take, split, share");
        }
        node.only(with("take", "of", "to"));
        return new Step.Take(
                name, from, when, amounts.of(node, "take"), destination(node.at("to")));
    }

    private static String[] with(String... own) {
        return Stream.concat(Stream.of(COMMON), Stream.of(own)).toArray(String[]::new);
    }

    private Step.Condition condition(Node node) {
        node.only("figure", "at-least");
        return new Step.Condition(
                node.at("figure").name("a figure's name"), node.at("at-least").money(currency));
    }

    private static List<Step.Part> parts(Node node) {
        var parts = new ArrayList<Step.Part>();
        var left = Fraction.ONE;
        var items = node.items("a list of {part: PERCENT, to: DESTINATION}");
        for (var item : items) {
            item.only("part", "to");
            var part = item.at("part");
            var rest = part.scalar().equals(Optional.of("rest"));
            if (rest && item != items.getLast()) {
                part.fault("a percentage; only the last part may be rest");
            }
            var share = rest ? left : part.percent();
            left = left.minus(share);
            parts.add(new Step.Part(share, destination(item.at("to"))));
        }
        if (left.signum() != 0 && !items.isEmpty()) {
            node.fault("parts that add up to 100%, or a last part: rest");
        }
        return List.copyOf(parts);
    }

    static Destination destination(Node node) {
        var entries = node.isMap() ? node.entries() : Map.<String, Node>of();
        if (entries.size() != 1) {
            node.fault(DESTINATION);
            return new Destination(Destination.Kind.COLLECTIVE, "nothing");
        }
        var entry = entries.entrySet().iterator().next();
        var name = entry.getValue().name("the destination's name");
        for (var kind : Destination.Kind.values()) {
            var own = kind == Destination.Kind.CASH || kind == Destination.Kind.CAPITAL;
            if (!own && kind.word().equals(entry.getKey())) {
                return new Destination(kind, name);
            }
        }
        node.fault(DESTINATION);
        return new Destination(Destination.Kind.COLLECTIVE, name);
    }

    static Step.Residual residual(Node node) {
        if (node.scalar().equals(Optional.of("largest-remainder"))) {
            return new Step.Residual.LargestRemainder();
        }
        if (!node.isMap()) {
            node.fault("largest-remainder, or the destination of what rounding down leaves");
            return new Step.Residual.LargestRemainder();
        }
        return new Step.Residual.To(destination(node));
    }

    private Step.Sharing sharing(Node node) {
        var classes = new ArrayList<String>();
        node.get("classes")
                .ifPresent(list ->
                        list.oneOrMore("member classes")
                                .forEach(c -> classes.add(c.text("a member class"))));
        var thresholds = new ArrayList<Step.Threshold>();
        node.get("only-if")
                .ifPresent(list ->
                        list.oneOrMore("{measure: NAME, at-least: NUMBER}")
                                .forEach(item -> thresholds.add(threshold(item))));
        return new Step.Sharing(
                KeyReader.key(node.at("by")),
                List.copyOf(classes),
                List.copyOf(thresholds),
                caps(node),
                redistribute(node),
                node.get("below").map(this::below),
                pay(node),
                node.get("residual").map(StepReader::residual).orElse(residual),
                node.get("otherwise").map(StepReader::destination));
    }

    private static Step.Threshold threshold(Node node) {
        node.only("measure", "at-least");
        return new Step.Threshold(
                node.at("measure").name("a measure"), node.at("at-least").number("a number"));
    }

    private Map<String, Money> caps(Node node) {
        var caps = new LinkedHashMap<String, Money>();
        node.get("cap")
                .ifPresent(cap -> {
                    if (cap.isMap()) {
                        cap.entries().forEach((c, amount) -> caps.put(c, cap(amount)));
                    } else {
                        caps.put("", cap(cap));
                    }
                });
        return caps;
    }

    private Money cap(Node node) {
        var cap = node.money(currency);
        if (cap.minor() % rounding.minor() != 0) {
            node.fault("a multiple of the rounding step " + rounding);
        }
        return cap;
    }

    private static boolean redistribute(Node node) {
        if (!node.has("cap")) {
            node.get("over-cap").ifPresent(over -> over.fault("a cap beside it"));
            return false;
        }
        var over = node.at("over-cap");
        return switch (over.scalar().orElse("")) {
            case "redistribute" -> true;
            case "leave" -> false;
            default -> {
                over.fault("redistribute (to the others) or leave (in the pool)");
                yield false;
            }
        };
    }

    private Step.Below below(Node node) {
        node.only("amount", "to");
        return new Step.Below(node.at("amount").money(currency), destination(node.at("to")));
    }

    private static Step.Pay pay(Node node) {
        var pay = node.at("pay");
        var minimum = node.get("minimum-cash").map(Node::percent);
        if (!pay.isMap()) {
            return switch (pay.scalar().orElse("")) {
                case "cash" -> new Step.Pay(Fraction.ONE, true, minimum);
                case "capital" -> new Step.Pay(Fraction.ZERO, false, minimum);
                default -> {
                    pay.fault("cash, capital or {cash: PERCENT, capital: PERCENT}");
                    yield new Step.Pay(Fraction.ONE, true, minimum);
                }
            };
        }
        pay.only("cash", "capital");
        var shares = List.copyOf(pay.entries().keySet());
        var cash = pay.at("cash").percent();
        if (pay.at("capital").percent().plus(cash).compareTo(Fraction.ONE) != 0) {
            pay.fault("cash and capital that add up to 100%");
        }
        return new Step.Pay(cash, !shares.isEmpty() && shares.getFirst().equals("cash"), minimum);
    }
}
