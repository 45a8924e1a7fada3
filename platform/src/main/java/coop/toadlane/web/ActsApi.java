package coop.toadlane.web;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Performed;
import coop.toadlane.office.Receipt;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Request;
import coop.toadlane.people.Site;
import coop.toadlane.record.Json;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every act there is, the same way for each: its fields in, a receipt out. */
@RestController
class ActsApi {
    static final String PATH = "/api/c/{coop}/acts/{kind}";
    static final String KEY = "Idempotency-Key";

    /** The field that may stand for the header. */
    static final String KEY_FIELD = "idempotencyKey";

    static final int LONGEST = 1 << 20;
    private final Kinds kinds;
    private final Clerk clerk;
    private final Performed performed;
    private final Problems problems;
    private final Texts texts;
    private final Site site;

    ActsApi(
            Kinds kinds,
            Clerk clerk,
            Performed performed,
            Problems problems,
            Texts texts,
            Site site) {
        this.kinds = kinds;
        this.clerk = clerk;
        this.performed = performed;
        this.problems = problems;
        this.texts = texts;
        this.site = site;
    }

    /** What was done, and where anybody can check it. */
    record Receipted(
            String coop, String kind, long minute, Instant time, URI minuteAt, URI receiptAt) {}

    /** The kinds that can be asked for here: those whose acts name no rows kept apart. */
    static List<Kind<?>> offered(Kinds kinds) {
        return kinds.all().stream().filter(Kind::offered).toList();
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> perform(
            Seat seat,
            @PathVariable("kind") String name,
            @RequestHeader(name = KEY, required = false) @Nullable String header,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        var kind = offered(kinds).stream().filter(one -> one.name().equals(name)).findFirst();
        if (kind.isEmpty()) {
            return answer(request, HttpStatus.NOT_FOUND, "api.no-kind", Optional.empty(), name);
        }
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return answer(
                    request,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "api.too-long",
                    Optional.empty(),
                    LONGEST);
        }
        JsonNode fields;
        try {
            fields = Json.mapper().readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            return bad(
                    request,
                    "",
                    "api.not-json",
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
        var field = fields instanceof ObjectNode object ? object.remove(KEY_FIELD) : null;
        var key = header != null ? header : field == null ? "" : field.asString("");
        if (key.isBlank() || key.length() > Request.KEY_LENGTH) {
            return bad(request, KEY, "api.no-key", Request.KEY_LENGTH);
        }
        return switch (ActReader.read(kind.get(), fields)) {
            case ActReader.Reading.Lacks(var missing) ->
                    bad(request, missing, "api.missing", missing);
            case ActReader.Reading.Unknown(var unknown) ->
                    bad(request, unknown, "api.unknown", unknown);
            case ActReader.Reading.Wrong(var wrong) ->
                    bad(request, wrong, wrong.isEmpty() ? "api.no-object" : "api.wrong", wrong);
            case ActReader.Reading.Fits(var act) -> done(seat, key, act, request);
        };
    }

    private ResponseEntity<?> done(Seat seat, String key, Act act, HttpServletRequest request) {
        return switch (clerk.perform(new Request(seat.coop(), seat.actor(), key, act))) {
            case Outcome.Done(var receipt) when !performed.is(receipt, act) ->
                    answer(
                            request,
                            HttpStatus.CONFLICT,
                            "api.key-used",
                            Optional.of(KEY),
                            Long.toString(receipt.minute()));
            case Outcome.Done(var receipt) -> {
                var told = receipted(receipt);
                yield ResponseEntity.created(told.minuteAt()).body(told);
            }
            case Outcome.Refused(var refusal) -> refused(refusal, request);
        };
    }

    private Receipted receipted(Receipt receipt) {
        var minute = "/c/" + receipt.coop() + "/minutes/" + receipt.minute();
        return new Receipted(
                receipt.coop().slug(),
                receipt.kind(),
                receipt.minute(),
                receipt.time(),
                site.at(minute),
                site.at(minute + "/receipt"));
    }

    /** 403 where somebody else has the power, else 422. */
    private ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        var said = Refusals.sentence(texts.in(request.getLocale()), refusal);
        var status = Refusals.status(refusal);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.refusal(request, status, refusal, said));
    }

    private ResponseEntity<Problem> bad(
            HttpServletRequest request, String field, String text, Object... with) {
        return answer(request, HttpStatus.BAD_REQUEST, text, Optional.of(field), with);
    }

    private ResponseEntity<Problem> answer(
            HttpServletRequest request,
            HttpStatus status,
            String text,
            Optional<String> field,
            Object... with) {
        var said = texts.in(request.getLocale()).t(text, with);
        var errors =
                field.filter(name -> !name.isEmpty())
                        .map(name -> List.of(new Problem.FieldError(name, said)))
                        .orElse(List.of());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(request, status, said, errors));
    }
}
