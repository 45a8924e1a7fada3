package coop.toadlane.money;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads a period from a plain tree. */
final class PeriodReader {
    private PeriodReader() {}

    static Period.Reading read(Object tree, Currency currency) {
        var root = Node.root(tree, "period").only("result", "from", "until", "figures");
        var result = root.at("result").signedMoney(currency);
        var figures = new LinkedHashMap<String, Money>();
        root.get("figures")
                .ifPresent(node ->
                        node.entries()
                                .forEach((name, amount) ->
                                        figures.put(name, amount.signedMoney(currency))));
        var span = root.has("from") || root.has("until") ? span(root) : Optional.<Span>empty();
        return root.faults().isEmpty()
                ? new Period.Reading.Read(new Period(result, span, figures))
                : new Period.Reading.Faulty(root.faults());
    }

    private static Optional<Span> span(Node root) {
        var from = date(root.at("from"));
        var until = date(root.at("until"));
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(until.get())) {
            root.at("until").fault("the day after the period's last, later than " + from.get());
            return Optional.empty();
        }
        return Optional.of(new Span(from.get(), until.get()));
    }

    private static Optional<LocalDate> date(Node node) {
        try {
            return Optional.of(LocalDate.parse(node.scalar().orElse("")));
        } catch (DateTimeParseException _) {
            node.fault("a day such as 2026-01-31");
            return Optional.empty();
        }
    }
}
