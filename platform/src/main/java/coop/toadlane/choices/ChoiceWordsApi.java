package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.members.Answers;
import coop.toadlane.members.Key;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The acts of this room that come with words of their own, which are kept apart from them. */
@RestController
@RequestMapping("/api/c/{coop}/choices")
class ChoiceWordsApi {
    private final ChoiceFinder choices;
    private final ChoiceTexts kept;
    private final Texts texts;

    ChoiceWordsApi(ChoiceFinder choices, ChoiceTexts kept, Texts texts) {
        this.choices = choices;
        this.kept = kept;
        this.texts = texts;
    }

    /** A question to be put, and what there is to spend where it is a budget. */
    record Calling(
            String question,
            @Nullable String about,
            Manner manner,
            @Nullable Integer seats,
            Acts.@Nullable Purse purse,
            @Nullable LocalDate suggestionsClose,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {}

    /**
     * An option to put before the others.
     *
     * @param cost in minor units; for a budget and nothing else
     */
    record Suggesting(String title, @Nullable String text, @Nullable Long cost) {}

    record Remarking(String remark) {}

    @PostMapping
    ResponseEntity<?> call(
            Seat seat,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Calling calling,
            Locale speaks) {
        seat.mustBeMember();
        var words = texts.in(speaks);
        var mistakes = new Mistakes();
        check("question", calling.question(), ChoiceTexts.TITLE, words, mistakes);
        check("about", calling.about(), ChoiceTexts.LONGEST, words, mistakes);
        return perform(
                seat,
                key,
                ChoiceTexts.joined(calling.question(), or(calling.about())),
                words,
                mistakes,
                one ->
                        new Acts.Call(
                                calling.manner(),
                                one.id().value(),
                                one.commitment(),
                                calling.seats() == null ? 1 : calling.seats(),
                                calling.purse(),
                                calling.suggestionsClose(),
                                calling.opens(),
                                calling.closes()));
    }

    @PostMapping("/{number:\\d{1,9}}/options")
    ResponseEntity<?> suggest(
            Seat seat,
            @PathVariable int number,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Suggesting suggesting,
            Locale speaks) {
        mustBeThere(seat, number);
        var words = texts.in(speaks);
        var mistakes = new Mistakes();
        check("title", suggesting.title(), ChoiceTexts.TITLE, words, mistakes);
        check("text", suggesting.text(), ChoiceTexts.LONGEST, words, mistakes);
        long cost = suggesting.cost() == null ? 0 : suggesting.cost();
        return perform(
                seat,
                key,
                ChoiceTexts.joined(suggesting.title(), or(suggesting.text())),
                words,
                mistakes,
                one -> new Acts.Suggestion(number, one.id().value(), one.commitment(), cost));
    }

    @PostMapping("/{number:\\d{1,9}}/options/{option:\\d{1,6}}/remarks")
    ResponseEntity<?> remark(
            Seat seat,
            @PathVariable int number,
            @PathVariable int option,
            @RequestHeader(Key.HEADER) Key key,
            @RequestBody Remarking remarking,
            Locale speaks) {
        mustBeThere(seat, number);
        var words = texts.in(speaks);
        var mistakes = new Mistakes();
        check("remark", remarking.remark(), ChoiceTexts.LONGEST, words, mistakes);
        return perform(
                seat,
                key,
                remarking.remark(),
                words,
                mistakes,
                one -> new Acts.Remark(number, option, one.id().value(), one.commitment()));
    }

    private void mustBeThere(Seat seat, int number) {
        seat.mustBeMember();
        if (choices.find(seat.coop(), number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What was left out may be left out; what is there may be neither blank nor too long. */
    private static void check(
            String field, @Nullable String text, int most, Words words, Mistakes mistakes) {
        if (text != null && (text.isBlank() || text.length() > most)) {
            mistakes.add(field, words.t("choices.text.wrong", most));
        }
    }

    private ResponseEntity<?> perform(
            Seat seat,
            Key key,
            String said,
            Words words,
            Mistakes mistakes,
            Function<Kept, Act> act) {
        return mistakes.any()
                ? Complaint.of(words, mistakes)
                : Answers.of(kept.perform(seat, key.value(), said, act), words);
    }
}
