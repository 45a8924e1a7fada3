package coop.toadlane.founding;

import coop.toadlane.members.Key;
import coop.toadlane.people.Person;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Founding by program: what the pages ask one after the other, in one call. */
@RestController
class FoundingApi {
    private static final int FIELD = 5000;
    private final Blueprints blueprints;
    private final FoundingDrafts drafts;
    private final FoundingSteps steps;
    private final Texts texts;

    FoundingApi(Blueprints blueprints, FoundingDrafts drafts, FoundingSteps steps, Texts texts) {
        this.blueprints = blueprints;
        this.drafts = drafts;
        this.steps = steps;
        this.texts = texts;
    }

    /** A question that may be answered, and what holds if it is not. */
    record Choice(String id, String label, String type, String rule, String why) {}

    record Listed(String blueprint, String currency, String zone, List<Choice> questions) {}

    @GetMapping("/api/blueprints")
    List<Listed> blueprints(Locale speaks) {
        var language = texts.in(speaks).language();
        return blueprints.all().stream()
                .map(one ->
                        new Listed(
                                one.id(),
                                one.currency(),
                                one.zone(),
                                blueprints.questions(one, language).stream()
                                        .map(FoundingApi::choice)
                                        .toList()))
                .toList();
    }

    private static Choice choice(Question question) {
        return new Choice(
                question.id(),
                question.label(),
                question.type().name(),
                question.rule(),
                question.why());
    }

    /**
     * A first member; the first of them is who asks, and their address is the one they sign in by.
     */
    record First(String name, @Nullable String email, String memberClass) {}

    /**
     * @param slug the name in addresses; made from the name where none is given
     * @param answers to the blueprint's questions, by their ids
     * @param invite whether the other founders get a letter with a link; left out, they do
     * @param founders the first members, numbered from 1 as they stand
     * @param offices who takes which office, by that number
     */
    record Asking(
            String blueprint,
            String name,
            String purpose,
            @Nullable String slug,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String language,
            @Nullable Map<String, String> answers,
            @Nullable Boolean invite,
            List<First> founders,
            Map<String, Integer> offices) {}

    record Founded(String coop, long minute) {}

    @PostMapping("/api/coops")
    ResponseEntity<?> found(
            Person person,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Asking asking,
            Locale speaks) {
        var words = texts.in(speaks);
        var tooMany = tooMany(asking, words);
        if (tooMany.any()) {
            return Complaint.of(words, tooMany);
        }
        var blueprint =
                blueprints
                        .find(asking.blueprint())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id =
                UUID.nameUUIDFromBytes(
                        (person.id() + " " + key.value()).getBytes(StandardCharsets.UTF_8));
        var answers = answers(asking, blueprint, words.language());
        drafts.begin(id, person.id(), blueprint.id(), Map.of());
        var known = drafts.find(id, person.id()).orElseThrow();
        var draft =
                Identity.completed(
                        new FoundingDraft(id, person.id(), blueprint.id(), answers, null));
        if (known.founded() != null) {
            var same =
                    known.blueprint().equals(draft.blueprint())
                            && known.answers().equals(draft.answers());
            return same
                    ? created(known.founded(), 0)
                    : Complaint.of(
                            HttpStatus.CONFLICT,
                            words.t("founding.key-used"),
                            List.of(Complaint.at(Key.HEADER, words.t("founding.key-used"))));
        }
        drafts.keep(draft);
        boolean invite = !Boolean.FALSE.equals(asking.invite());
        var mistakes = steps.check(draft, Question.Step.REVIEW, words);
        var minute =
                mistakes.any()
                        ? OptionalLong.empty()
                        : steps.found(draft, person, invite, words, mistakes);
        return minute.isPresent()
                ? created(draft.answer("slug"), minute.getAsLong())
                : Complaint.of(words, mistakes);
    }

    /** More first members than the pages have rows for come in by the register's import. */
    private static Mistakes tooMany(Asking asking, Words words) {
        var mistakes = new Mistakes();
        if (asking.founders().size() > Founders.OTHERS + 1) {
            mistakes.add("founders", words.t("founding.mistake.founders", Founders.OTHERS + 1));
        }
        return mistakes;
    }

    private static ResponseEntity<Founded> created(String slug, long minute) {
        return ResponseEntity.created(URI.create("/c/" + slug)).body(new Founded(slug, minute));
    }

    /** The same answers that the pages would have kept. */
    private static Map<String, String> answers(Asking asking, Blueprint blueprint, String speaks) {
        var all = new HashMap<String, String>();
        if (asking.answers() != null) {
            asking.answers().forEach((id, value) -> all.put(id, cut(value)));
        }
        all.put("name", cut(asking.name()));
        all.put("purpose", cut(asking.purpose()));
        all.put("slug", asking.slug() == null ? "" : cut(asking.slug()));
        all.put("currency", asking.currency() == null ? blueprint.currency() : asking.currency());
        all.put("zone", asking.zone() == null ? blueprint.zone() : asking.zone());
        all.put("language", asking.language() == null ? speaks : cut(asking.language()));
        for (int row = 0; row < asking.founders().size() && row <= Founders.OTHERS; row++) {
            var founder = asking.founders().get(row);
            all.put("founder-name-" + row, cut(founder.name()));
            all.put("founder-email-" + row, founder.email() == null ? "" : cut(founder.email()));
            all.put("founder-class-" + row, cut(founder.memberClass()));
        }
        asking.offices()
                .forEach((office, number) ->
                        all.put("office-" + office, Integer.toString(number - 1)));
        return all;
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(FIELD, text.strip().length()));
    }
}
