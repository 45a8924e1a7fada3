package coop.toadlane.decisions;

import coop.toadlane.words.Words;
import java.util.Locale;

/** What an office is called: in the reader's language if we know it, else as the co-op wrote it. */
final class OfficeName {
    private OfficeName() {}

    static String of(String office, Words words) {
        var key = "decisions.holder." + office;
        return words.has(key)
                ? words.t(key)
                : office.substring(0, 1).toUpperCase(Locale.ROOT)
                        + office.substring(1).replace('-', ' ');
    }
}
