package coop.toadlane.money;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A surplus rule document: ordered steps that place a period's result, and others that bear a loss.
 *
 * @param version the co-op's own number of this text
 * @param rounding every amount is a whole multiple of this
 * @param figures the named amounts the period must give beside its result
 * @param losses the steps for a negative result, in the same form; every amount in them is a loss
 */
public record RuleDocument(
        String name,
        String version,
        Currency currency,
        Money rounding,
        Step.Residual residual,
        List<String> figures,
        List<Step> steps,
        List<Step> losses) {
    /** The form of the document that this release reads. */
    public static final String FORMAT = "toadlane-surplus/1";

    /** The pool in which the result begins. */
    public static final String SURPLUS = "surplus";

    /** What reading a document gives. */
    public sealed interface Reading {
        record Read(RuleDocument document) implements Reading {}

        record Faulty(List<Fault> faults) implements Reading {}
    }

    /**
     * Reads a document from a plain tree of maps, lists, texts and exact numbers, as a YAML or JSON
     * reader gives it. A key {@code period} is left to {@link Period#read}. Binary floating point
     * is refused: give decimals as text or BigDecimal.
     */
    public static Reading read(Object tree) {
        return RuleReader.read(tree);
    }

    /** Distributes a result by this document; does nothing else, and gives the same every time. */
    public Outcome distribute(Period period, Patronage patronage) {
        return Run.of(this, period, patronage);
    }

    /** Every measure the document reads from the patronage. */
    public SortedSet<String> measures() {
        var measures = new TreeSet<String>();
        Stream.concat(steps.stream(), losses.stream())
                .forEach(step -> measures.addAll(measures(step)));
        return measures;
    }

    static List<String> measures(Step step) {
        return switch (step) {
            case Step.Take take -> take.amount().measures();
            case Step.Split _ -> List.of();
            case Step.Share share ->
                    Stream.of(
                                    share.amount().measures(),
                                    share.sharing().by().measures(),
                                    share.sharing().thresholds().stream()
                                            .map(Step.Threshold::measure)
                                            .toList())
                            .flatMap(List::stream)
                            .toList();
        };
    }
}
