package coop.toadlane.money;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a rule document from a plain tree and checks that its names hang together. */
final class RuleReader {
    private final Node root;
    private final Currency currency;
    private final Money rounding;
    private final Step.Residual residual;
    private final List<String> given = new ArrayList<>();

    private RuleReader(Node root) {
        this.root = root;
        this.currency = currency(root.at("currency"));
        this.rounding = rounding(root.at("rounding"));
        this.residual = residual(root.at("residual"));
        root.get("figures")
                .ifPresent(node ->
                        node.items("a list of figures that the period gives")
                                .forEach(item -> given.add(item.name("a figure's name"))));
    }

    static RuleDocument.Reading read(Object tree) {
        var root = Node.root(tree, "");
        if (!root.isMap()) {
            root.fault("a map that begins with format: " + RuleDocument.FORMAT);
            return new RuleDocument.Reading.Faulty(root.faults());
        }
        var document = new RuleReader(root).document();
        return root.faults().isEmpty()
                ? new RuleDocument.Reading.Read(document)
                : new RuleDocument.Reading.Faulty(List.copyOf(root.faults()));
    }

    private RuleDocument document() {
        root.only(
                "format",
                "name",
                "version",
                "currency",
                "rounding",
                "residual",
                "figures",
                "steps",
                "losses",
                "period");
        var format = root.at("format");
        if (!format.text("the text " + RuleDocument.FORMAT).equals(RuleDocument.FORMAT)) {
            format.fault(RuleDocument.FORMAT);
        }
        return new RuleDocument(
                root.at("name").text("the rules' name"),
                root.at("version").text("the version of these rules"),
                currency,
                rounding,
                residual,
                List.copyOf(given),
                steps(root.at("steps")),
                root.get("losses").map(this::steps).orElse(List.of()));
    }

    private List<Step> steps(Node node) {
        var reader = new StepReader(currency, rounding, residual);
        var figures = new HashSet<String>(given);
        figures.add(Amount.RESULT);
        figures.add(Amount.REMAINING);
        var pools = new HashSet<String>(Set.of(RuleDocument.SURPLUS));
        var steps = new ArrayList<Step>();
        for (var item : node.items("a list of steps")) {
            var step = reader.step(item);
            check(item, step, figures, pools);
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    /** A step may name only what stands before it; its own name is then a figure. */
    private static void check(Node item, Step step, Set<String> figures, Set<String> pools) {
        if (!pools.contains(step.from())) {
            item.at("from").fault("a pool that an earlier step fills, one of " + sorted(pools));
        }
        var read = new ArrayList<String>();
        step.when().ifPresent(condition -> read.add(condition.figure()));
        switch (step) {
            case Step.Take take -> {
                read.addAll(take.amount().figures());
                pool(take.to()).ifPresent(pools::add);
            }
            case Step.Split split ->
                    split.parts().forEach(part -> pool(part.to()).ifPresent(pools::add));
            case Step.Share share -> {
                read.addAll(share.amount().figures());
                share.sharing().otherwise().flatMap(RuleReader::pool).ifPresent(pools::add);
                share.sharing().below().flatMap(b -> pool(b.to())).ifPresent(pools::add);
                if (share.sharing().residual() instanceof Step.Residual.To(var to)) {
                    pool(to).ifPresent(pools::add);
                }
            }
        }
        for (var figure : read) {
            if (!figures.contains(figure)) {
                item.fault("figures known here (" + sorted(figures) + "), not " + figure);
            }
        }
        if (!figures.add(step.name())) {
            item.at("name").fault("a name that no other step or figure has");
        }
    }

    private static Optional<String> pool(Destination to) {
        return to.kind() == Destination.Kind.POOL ? Optional.of(to.name()) : Optional.empty();
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static Currency currency(Node node) {
        var text = node.text("a currency code such as EUR");
        try {
            return Currency.of(text);
        } catch (IllegalArgumentException _) {
            node.fault("an ISO 4217 currency code such as EUR");
            return new Currency("XXX", 2);
        }
    }

    private Money rounding(Node node) {
        var money = node.money(currency);
        if (money.isZero()) {
            node.fault("the step all amounts are rounded to, such as 0.01");
            return new Money(1, currency);
        }
        return money;
    }

    private static Step.Residual residual(Node node) {
        return StepReader.residual(node);
    }
}
