package coop.toadlane.founding;

import coop.toadlane.office.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A founding under way: the blueprint chosen and what was typed so far, kept as it was typed.
 *
 * @param founded the slug of what came of it, once it is done
 */
public record FoundingDraft(
        UUID id,
        PersonId person,
        String blueprint,
        Map<String, String> answers,
        @Nullable String founded) {

    public String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    /** Where its pages are. */
    public String path() {
        return "/found/" + id;
    }

    FoundingDraft with(Map<String, String> more) {
        var all = new HashMap<>(answers);
        more.forEach((key, value) -> all.put(key, value.strip()));
        return new FoundingDraft(id, person, blueprint, all, founded);
    }

    FoundingDraft founded(String slug) {
        return new FoundingDraft(id, person, blueprint, answers, slug);
    }

    /** The language its rulebook is written in. */
    public String language() {
        return answer("language");
    }
}
