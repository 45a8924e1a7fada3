package coop.toadlane.money;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The period whose result is distributed.
 *
 * @param result negative for a loss
 * @param span its days, where share-days are counted
 * @param figures named amounts that steps refer to, such as capital or a reserve's balance
 */
public record Period(Money result, Optional<Span> span, Map<String, Money> figures) {
    /** What reading a period gives. */
    public sealed interface Reading {
        record Read(Period period) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    public static Period of(Money result) {
        return new Period(result, Optional.empty(), Map.of());
    }

    /** Reads {@code result}, {@code from}, {@code until} and {@code figures} from a plain tree. */
    public static Reading read(Object tree, Currency currency) {
        return PeriodReader.read(tree, currency);
    }
}
