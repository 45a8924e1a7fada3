package coop.toadlane.surplus;

import coop.toadlane.money.Phrases;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.money.Step;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Says a rule document in the reader's language, a sentence for each thing it does. */
final class RuleWords {
    private RuleWords() {}

    /** What each step does; the particulars of a sharing step follow it. */
    static List<String> sentences(RuleDocument document, boolean loss, Words words) {
        var wording = words.surplus();
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
