package coop.toadlane.decisions;

import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a verdict with the figures it rests on. */
final class VerdictWords {
    private VerdictWords() {}

    /** Empty before the close. Weights that were scaled are told as they stand on the roll. */
    static List<String> of(Matter matter, Words words) {
        if (matter.notice() == null || matter.opening() == null || matter.closing() == null) {
            return List.of();
        }
        var language = Locale.forLanguageTag(words.language());
        var verdict = matter.closing().votes().verdict(matter.notice().terms(), matter.opening());
        var said = new ArrayList<String>();
        said.add(verdict.sentence().in(language));
        verdict.checks().stream()
                .filter(check -> !check.key().equals("some.for") || !check.met())
                .forEach(check -> said.add(check.sentence().in(language)));
        return said;
    }
}
