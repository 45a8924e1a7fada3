package coop.toadlane.money;

import java.util.List;

/**
 * A sentence, or a part of one, as a message key and its arguments in order; {@link Wording} says
 * it in a language. All keys begin with {@code surplus.}.
 */
public record Phrase(String key, List<Argument> arguments) {
    static Phrase of(String key, Argument... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** What is put in a sentence. */
    public sealed interface Argument {
        record Amount(Money money) implements Argument {}

        /** 3/20 is said as 15 %. */
        record Percent(Fraction share) implements Argument {}

        record Number(Fraction value) implements Argument {}

        /** A name of the co-op's own: a step, measure, class, pool. */
        record Name(String name) implements Argument {}

        record Part(Phrase phrase) implements Argument {}

        /** Several parts as a list. */
        record Parts(List<Phrase> phrases) implements Argument {}
    }
}
