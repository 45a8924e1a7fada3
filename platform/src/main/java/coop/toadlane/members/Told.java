package coop.toadlane.members;

import coop.toadlane.office.Outcome;
import coop.toadlane.words.Done;
import coop.toadlane.words.Words;

/** What the next page tells of an outcome. */
final class Told {
    private Told() {}

    /** The receipt with that text, or the refusal in words. */
    static Done of(Words words, Outcome outcome, String text) {
        return switch (outcome) {
            case Outcome.Done(var receipt) -> new Done(words.t(text), receipt.minute());
            case Outcome.Refused(var refusal) -> new Done(Refusals.sentence(words, refusal));
        };
    }
}
