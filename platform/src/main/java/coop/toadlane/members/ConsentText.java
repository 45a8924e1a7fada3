package coop.toadlane.members;

import coop.toadlane.office.Rulebook;
import java.util.List;

/**
 * A text that applicants are asked to agree to, as the rulebook has it under {@code
 * members.consent.<id>}.
 *
 * @param version changes whenever the wording does
 * @param required whether nobody joins without it
 */
record ConsentText(String id, String title, String text, String version, boolean required) {
    static final String PREFIX = "members.consent.";

    static List<ConsentText> all(Rulebook rulebook) {
        return rulebook.below(PREFIX).entrySet().stream()
                .map(rule ->
                        new ConsentText(
                                rule.getKey(),
                                rule.getValue().path("title").asString(),
                                rule.getValue().path("text").asString(),
                                rule.getValue().path("version").asString(),
                                rule.getValue().path("required").asBoolean(true)))
                .toList();
    }
}
