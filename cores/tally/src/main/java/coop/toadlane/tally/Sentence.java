package coop.toadlane.tally;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to say about a count: a message key and what goes into it, so that it can be said in
 * any language.
 *
 * @param key in the bundle {@code coop.toadlane.tally.words}
 * @param args numbers and names, in the message's order
 */
public record Sentence(String key, List<Object> args) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        args = List.copyOf(args);
    }

    static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }

    /** The sentence in a language; English where the language has no words here. */
    public String in(Locale language) {
        var words = ResourceBundle.getBundle("coop.toadlane.tally.words", language, NO_FALLBACK);
        return new MessageFormat(words.getString(key), language).format(args.toArray());
    }
}
