package coop.toadlane.surplus;

import coop.toadlane.money.Phrases;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.money.Step;
import coop.toadlane.money.Wording;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a rule document in the reader's language, a sentence for each thing it does. */
final class RuleWords {
    private RuleWords() {}

    /** A wording that writes amounts as the rest of the page does. */
    static Wording wording(Words words) {
        return new Wording(Locale.forLanguageTag(words.language()), words::money);
    }

    /** What each step does; the particulars of a sharing step follow it. */
    static List<String> sentences(RuleDocument document, boolean loss, Words words) {
        var wording = wording(words);
        var said = new ArrayList<String>();
        for (var step : loss ? document.losses() : document.steps()) {
            var sentence = new StringBuilder(wording.sentence(Phrases.rule(step)));
            if (step instanceof Step.Share share) {
                Phrases.particulars(share.sharing())
                        .forEach(phrase -> sentence.append(' ').append(wording.sentence(phrase)));
            }
            said.add(sentence.toString());
        }
        return said;
    }
}
