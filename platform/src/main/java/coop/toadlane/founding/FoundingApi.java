package coop.toadlane.founding;

import coop.toadlane.people.Person;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
            List<First> founders,
            Map<String, Integer> offices) {}

    record Founded(String coop, long minute) {}

    @PostMapping("/api/coops")
    ResponseEntity<?> found(
            Person person,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Asking asking,
            Locale speaks) {
        var words = texts.in(speaks);
        var blueprint =
                blueprints
                        .find(asking.blueprint())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = UUID.nameUUIDFromBytes((person.id() + " " + key).getBytes(StandardCharsets.UTF_8));
        var answers = answers(asking, blueprint, words.language());
        drafts.begin(id, person.id(), blueprint.id(), Map.of());
        var known = drafts.find(id, person.id()).orElseThrow();
        var draft =
                Identity.completed(
                        new FoundingDraft(id, person.id(), blueprint.id(), answers, null));
        if (known.founded() != null) {
            return known.answers().equals(draft.answers())
                    ? created(known.founded(), 0)
                    : problem(HttpStatus.CONFLICT, words.t("founding.key-used"), new Mistakes());
        }
        drafts.keep(draft);
        var mistakes = steps.check(draft, Question.Step.REVIEW, words);
        var minute =
                mistakes.any() ? OptionalLong.empty() : steps.found(draft, person, words, mistakes);
        return minute.isPresent()
                ? created(draft.answer("slug"), minute.getAsLong())
                : problem(HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.form.mistakes"), mistakes);
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
        all.put("language", "es".equals(asking.language()) ? "es" : speaks);
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

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String detail, Mistakes mistakes) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var errors = new ArrayList<Map<String, String>>();
        mistakes.inOrder()
                .forEach(
                        one -> errors.add(Map.of("field", one.getKey(), "detail", one.getValue())));
        problem.setProperty("errors", errors);
        return ResponseEntity.of(problem).build();
    }
}
