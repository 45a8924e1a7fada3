package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.choices.ChoiceTexts.Said;
import coop.toadlane.members.Seat;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Choices, their options, counts and ballots as JSON, for members. */
@RestController
@RequestMapping("/api/c/{coop}/choices")
class ChoiceApi {
    private static final int PAGE = 500;
    private final ChoiceFinder choices;
    private final ChoiceTexts texts;
    private final Clock clock;

    ChoiceApi(ChoiceFinder choices, ChoiceTexts texts, Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    /** A choice in a list. */
    record Item(
            int number,
            String question,
            Manner manner,
            Choice.Stage stage,
            Instant suggestionsClose,
            Instant opens,
            Instant closes) {}

    /**
     * Something to choose, in words.
     *
     * @param cost in minor units; 0 where no budget is shared out
     */
    record Offered(
            int option, int member, String title, String text, long cost, boolean withdrawn) {}

    /** A choice with everything that decides it; the count only once it is closed. */
    record Chosen(
            Item choice,
            JsonNode terms,
            ChoiceEntry.@Nullable Purse purse,
            List<Offered> options,
            @Nullable Integer entitled,
            @Nullable String rollHash,
            @Nullable String sealedLot,
            Row.@Nullable ChoiceResult result,
            @Nullable Long enactedIn) {}

    @GetMapping
    List<Item> list(Seat seat) {
        seat.mustBeMember();
        var all = choices.all(seat.coop());
        var questions = texts.questions(all);
        return all.stream()
                .map(one -> item(one, questions.getOrDefault(one.number(), "")))
                .toList();
    }

    @GetMapping("/{number:\\d{1,9}}")
    Chosen one(Seat seat, @PathVariable int number) {
        var choice = found(seat, number);
        var question = texts.questions(List.of(choice)).getOrDefault(number, "");
        var opening = choice.row().opening();
        return new Chosen(
                item(choice, question),
                choice.row().terms(),
                choice.row().purse(),
                offered(choices.options(seat.coop(), number)),
                opening == null ? null : opening.entitled(),
                opening == null ? null : opening.rollHash(),
                opening == null ? null : opening.commitment(),
                choice.row().result(),
                choice.row().enactedIn());
    }

    private List<Offered> offered(List<Row.Option> options) {
        var said = texts.said(options.stream().map(Row.Option::text).toList());
        return options.stream()
                .map(one -> {
                    var words = said.getOrDefault(one.text(), Said.NOTHING);
                    return new Offered(
                            one.option(),
                            one.member(),
                            words.title(),
                            words.text(),
                            one.cost(),
                            one.withdrawn() != null);
                })
                .toList();
    }

    /** Members' own ballots, once they are counted. */
    @GetMapping("/{number:\\d{1,9}}/ballots")
    List<Row.ChoiceBallot> ballots(
            Seat seat, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        if (found(seat, number).row().result() == null || page < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return choices.ballots(seat.coop(), number, page, PAGE);
    }

    private Choice found(Seat seat, int number) {
        seat.mustBeMember();
        return choices.find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(Choice one, String question) {
        return new Item(
                one.number(),
                question,
                one.manner(),
                one.stage(clock.instant()),
                one.row().suggestionsClose(),
                one.row().opens(),
                one.row().closes());
    }
}
