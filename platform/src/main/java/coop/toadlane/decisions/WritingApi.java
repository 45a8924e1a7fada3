package coop.toadlane.decisions;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Receipt;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Request;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.words.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts of this room that come with words of their own, which are kept apart from them. */
@RestController
@RequestMapping("/api/c/{coop}/proposals/{number:\\d+}")
class WritingApi {
    private static final String KEY = "Idempotency-Key";
    private final Writings writings;
    private final Texts texts;

    WritingApi(Writings writings, Texts texts) {
        this.writings = writings;
        this.texts = texts;
    }

    /** A vote: FOR, AGAINST, ABSTAIN, or OBJECT where consent is asked. */
    record Voting(Choice choice, @Nullable String reason) {}

    /** A remark: FOR, AGAINST or NONE. */
    record Saying(String text, Acts.@Nullable Side side, @Nullable Integer inReplyTo) {}

    record Receipted(String coop, String kind, long minute, Instant time) {}

    @PostMapping("/ballot")
    ResponseEntity<?> vote(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(KEY) String key,
            @RequestBody Voting voting,
            Locale speaks) {
        seat.mustBeMember();
        var reason = voting.reason() == null ? "" : voting.reason();
        if (reason.length() > Writings.REASON) {
            var refusal = Refusal.at("reason", "decisions.objection-too-long", Writings.REASON);
            return refused(refusal, speaks);
        }
        return answer(key, speaks, () -> writings.vote(seat, key, number, voting.choice(), reason));
    }

    @PostMapping("/comments")
    ResponseEntity<?> say(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(KEY) String key,
            @RequestBody Saying saying,
            Locale speaks) {
        seat.mustBeMember();
        if (saying.text().isBlank() || saying.text().length() > Writings.TEXT) {
            return refused(Refusal.at("text", "decisions.comment", Writings.TEXT), speaks);
        }
        var side = saying.side() == null ? Acts.Side.NONE : saying.side();
        return answer(
                key,
                speaks,
                () ->
                        writings.say(
                                seat,
                                key,
                                number,
                                saying.text(),
                                kept ->
                                        new Acts.Comment(
                                                number,
                                                saying.inReplyTo(),
                                                side,
                                                kept.id().value(),
                                                kept.commitment())));
    }

    private ResponseEntity<?> answer(String key, Locale speaks, Supplier<Outcome> act) {
        if (key.isBlank() || key.length() > Request.KEY_LENGTH) {
            var problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
            problem.setDetail(KEY + ": 1 - " + Request.KEY_LENGTH);
            return ResponseEntity.of(problem).build();
        }
        return switch (act.get()) {
            case Outcome.Done(Receipt(var coop, var minute, var time, var kind)) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(new Receipted(coop.slug(), kind, minute, time));
            case Outcome.Refused(var refusal) -> refused(refusal, speaks);
        };
    }

    private ResponseEntity<?> refused(Refusal refusal, Locale speaks) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setDetail(Refusals.sentence(texts.in(speaks), refusal));
        problem.setProperty("code", refusal.code());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return ResponseEntity.of(problem).build();
    }
}
