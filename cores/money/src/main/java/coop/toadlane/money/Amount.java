package coop.toadlane.money;

import java.util.List;
import java.util.stream.Stream;

/** How much a step takes from its pool; never more than the pool holds. */
public sealed interface Amount {
    /** The figure that stands for what is left in the step's pool. */
    String REMAINING = "remaining";

    /** The figure that stands for the period's result. */
    String RESULT = "result";

    /** All that is left in the pool. */
    record Rest() implements Amount {}

    record Fixed(Money money) implements Amount {}

    /** The whole of a figure: the result, an earlier step's amount, or one the period gives. */
    record Figure(String name) implements Amount {}

    /** A part of a figure. */
    record Part(Fraction share, String of) implements Amount {}

    record Greatest(List<Amount> terms) implements Amount {}

    record Least(List<Amount> terms) implements Amount {}

    /**
     * An amount, but no more than what a balance lacks to its target: 15 % until the legal reserve
     * equals the capital.
     */
    record Until(Amount amount, String balance, Amount target) implements Amount {}

    /** The part of a figure that business with non-members has in a measure. */
    record NonMembers(String measure, String of) implements Amount {}

    /** The figures this amount reads. */
    default List<String> figures() {
        return switch (this) {
            case Rest _, Fixed _ -> List.of();
            case Figure(var name) -> List.of(name);
            case Part(_, var of) -> List.of(of);
            case NonMembers(_, var of) -> List.of(of);
            case Greatest(var terms) -> figures(terms);
            case Least(var terms) -> figures(terms);
            case Until(var amount, var balance, var target) ->
                    Stream.of(amount.figures(), List.of(balance), target.figures())
                            .flatMap(List::stream)
                            .toList();
        };
    }

    /** The measures this amount reads. */
    default List<String> measures() {
        return switch (this) {
            case Rest _, Fixed _, Figure _, Part _ -> List.of();
            case NonMembers(var measure, _) -> List.of(measure);
            case Greatest(var terms) -> terms.stream().flatMap(t -> t.measures().stream()).toList();
            case Least(var terms) -> terms.stream().flatMap(t -> t.measures().stream()).toList();
            case Until(var amount, _, var target) ->
                    Stream.concat(amount.measures().stream(), target.measures().stream()).toList();
        };
    }

    private static List<String> figures(List<Amount> terms) {
        return terms.stream().flatMap(term -> term.figures().stream()).toList();
    }
}
