package coop.toadlane.choices;

import coop.toadlane.members.Seat;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.tally.Blt;
import coop.toadlane.tally.Pabulib;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The ballots of a choice that is counted, as a file that any counting program reads. */
@Controller
@RequestMapping("/c/{coop}/choices/{number:\\d{1,9}}")
class ChoiceFileController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private final ChoiceVisits visits;
    private final ChoiceTexts texts;
    private final ChoiceFinder choices;

    ChoiceFileController(ChoiceVisits visits, ChoiceTexts texts, ChoiceFinder choices) {
        this.visits = visits;
        this.texts = texts;
        this.choices = choices;
    }

    @GetMapping("/ballots.blt")
    ResponseEntity<String> ranking(Seat seat, @PathVariable int number) {
        return file(seat, number, "ballots.blt");
    }

    @GetMapping("/ballots.pb")
    ResponseEntity<String> budget(Seat seat, @PathVariable int number) {
        return file(seat, number, "ballots.pb");
    }

    private ResponseEntity<String> file(Seat seat, int number, String file) {
        seat.mustBeMember();
        var choice = visits.find(seat, number);
        if (choice.row().result() == null || !ChoiceResults.file(choice).equals(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = file.replace("ballots", "choice-" + number);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text(choice));
    }

    /**
     * A ranking as BLT or a budget as Pabulib, without the members who voted. The options stand in
     * the order in which they were counted, so that a seed draws the same lots as here.
     */
    String text(Choice choice) {
        var costs = choices.costs(choice.coop(), choice.number());
        var box = choices.box(choice.coop(), choice.number());
        var titles = texts.titles(choices.options(choice.coop(), choice.number()));
        var terms = choice.row().terms();
        IntFunction<String> names = one -> titles.getOrDefault(one, String.valueOf(one));
        var purse = choice.row().purse();
        if (purse == null) {
            return Blt.write(ChoiceCount.contest(terms, costs.keySet(), box, names));
        }
        var title = texts.questions(List.of(choice)).getOrDefault(choice.number(), "");
        return Pabulib.write(ChoiceCount.budget(title, terms, purse, costs, box, names));
    }
}
