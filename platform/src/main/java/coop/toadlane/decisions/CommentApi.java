package coop.toadlane.decisions;

import coop.toadlane.members.Answers;
import coop.toadlane.members.Key;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Refusal;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What members say of a proposal, with every wording; for programs. */
@RestController
@RequestMapping("/api/c/{coop}/proposals/{number:\\d{1,9}}/comments")
class CommentApi {
    private final Matters matters;
    private final Comments comments;
    private final Writings writings;
    private final Particulars particulars;
    private final Texts texts;

    CommentApi(
            Matters matters,
            Comments comments,
            Writings writings,
            Particulars particulars,
            Texts texts) {
        this.matters = matters;
        this.comments = comments;
        this.writings = writings;
        this.particulars = particulars;
        this.texts = texts;
    }

    /** One wording, null once it is erased or where the comment was removed. */
    record Wording(int member, Instant at, long minute, @Nullable String text) {}

    /** A comment with its wordings, the first first. */
    record Said(
            int comment,
            int member,
            @Nullable Integer inReplyTo,
            Acts.Side side,
            boolean removed,
            List<Wording> wordings) {}

    /** A remark: FOR, AGAINST or NONE. */
    record Saying(String text, Acts.@Nullable Side side, @Nullable Integer inReplyTo) {}

    record Rewording(String text) {}

    @GetMapping
    List<Said> all(Seat seat, @PathVariable int number) {
        mustBeThere(seat, number);
        var all = comments.all(seat.coop(), number);
        var words =
                particulars.texts(
                        all.stream()
                                .flatMap(one -> one.versions().stream())
                                .map(Comments.Version::text)
                                .filter(Objects::nonNull)
                                .map(ParticularsId::new)
                                .collect(Collectors.toSet()));
        return all.stream().map(one -> said(one, words)).toList();
    }

    private static Said said(Comments.Comment one, Map<ParticularsId, String> words) {
        return new Said(
                one.number(),
                one.author().value(),
                one.inReplyTo(),
                one.side(),
                one.removed(),
                one.versions().stream().map(version -> wording(version, words)).toList());
    }

    private static Wording wording(Comments.Version one, Map<ParticularsId, String> words) {
        var text = one.text() == null ? null : words.get(new ParticularsId(one.text()));
        return new Wording(one.member().value(), one.at(), one.minute(), text);
    }

    @PostMapping
    ResponseEntity<?> say(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Saying saying,
            Locale speaks) {
        var side = saying.side() == null ? Acts.Side.NONE : saying.side();
        return written(
                seat,
                number,
                key,
                saying.text(),
                speaks,
                kept ->
                        new Acts.Comment(
                                number,
                                saying.inReplyTo(),
                                side,
                                kept.id().value(),
                                kept.commitment()));
    }

    @PostMapping("/{place:\\d{1,9}}/versions")
    ResponseEntity<?> edit(
            Seat seat,
            @PathVariable int number,
            @PathVariable int place,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Rewording rewording,
            Locale speaks) {
        return written(
                seat,
                number,
                key,
                rewording.text(),
                speaks,
                kept -> new Acts.CommentEdit(number, place, kept.id().value(), kept.commitment()));
    }

    @PostMapping("/{place:\\d{1,9}}/removal")
    ResponseEntity<?> remove(
            Seat seat,
            @PathVariable int number,
            @PathVariable int place,
            @RequestHeader(Key.HEADER) Key key,
            Locale speaks) {
        mustBeThere(seat, number);
        return Answers.of(writings.remove(seat, key.value(), number, place), texts.in(speaks));
    }

    private void mustBeThere(Seat seat, int number) {
        seat.mustBeMember();
        if (matters.find(seat.coop(), number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ResponseEntity<?> written(
            Seat seat, int number, Key key, String text, Locale speaks, Function<Kept, Act> act) {
        mustBeThere(seat, number);
        var words = texts.in(speaks);
        if (text.isBlank() || text.length() > Writings.TEXT) {
            return Refusals.problem(words, Refusal.at("text", "decisions.comment", Writings.TEXT));
        }
        return Answers.of(writings.say(seat, key.value(), text, act), words);
    }
}
