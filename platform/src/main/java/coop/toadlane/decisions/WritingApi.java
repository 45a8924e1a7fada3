package coop.toadlane.decisions;

import coop.toadlane.members.Answers;
import coop.toadlane.members.Key;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Refusal;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.words.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private final Writings writings;
    private final Texts texts;

    WritingApi(Writings writings, Texts texts) {
        this.writings = writings;
        this.texts = texts;
    }

    /** A vote: FOR, AGAINST, ABSTAIN, or OBJECT where consent is asked. */
    record Voting(Choice choice, @Nullable String reason) {}

    @PostMapping("/ballot")
    ResponseEntity<?> vote(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Voting voting,
            Locale speaks) {
        seat.mustBeMember();
        var reason = voting.reason() == null ? "" : voting.reason();
        if (reason.length() > Writings.REASON) {
            var refusal = Refusal.at("reason", "decisions.objection-too-long", Writings.REASON);
            return refused(refusal, speaks);
        }
        return Answers.of(
                writings.vote(seat, key.value(), number, voting.choice(), reason),
                texts.in(speaks));
    }

    private ResponseEntity<?> refused(Refusal refusal, Locale speaks) {
        return Refusals.problem(texts.in(speaks), refusal);
    }
}
