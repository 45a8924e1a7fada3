package coop.toadlane.choices;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.tally.Blt;
import coop.toadlane.words.Mistakes;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** A choice's page: what is suggested, what members say of it, the ballot and what came of it. */
@Controller
@RequestMapping("/c/{coop}/choices/{number:\\d{1,9}}")
class ChoiceController {
    private static final String MARK = "mark-";
    private final ChoiceVisits visits;
    private final ChoiceTexts texts;
    private final ChoiceFinder choices;

    ChoiceController(ChoiceVisits visits, ChoiceTexts texts, ChoiceFinder choices) {
        this.visits = visits;
        this.texts = texts;
        this.choices = choices;
    }

    @GetMapping
    String show(Visit visit, @PathVariable int number) {
        return visits.show(number, visit, new Mistakes(), null);
    }

    @PostMapping("/options")
    String suggest(Visit visit, @PathVariable int number) {
        visit.seat().mustBeMember();
        var mistakes = new Mistakes();
        text(visit, "title", ChoiceTexts.TITLE, false, mistakes);
        text(visit, "text", ChoiceTexts.LONGEST, true, mistakes);
        var purse = visits.find(visit.seat(), number).row().purse();
        var cost = purse == null ? 0 : CallForm.money(visit, "cost");
        if (purse != null && (cost < 1 || cost > purse.amount())) {
            mistakes.add("cost", visit.t("refusal.choices.cost"));
        }
        if (mistakes.any()) {
            return visits.wrong(number, visit, mistakes);
        }
        var outcome =
                texts.perform(
                        visit,
                        ChoiceTexts.joined(visit.field("title"), visit.field("text")),
                        kept ->
                                new Acts.Suggestion(
                                        number, kept.id().value(), kept.commitment(), cost));
        return visits.answered(number, visit, outcome, "choices.done.suggested", null);
    }

    private static void text(
            Visit visit, String field, int most, boolean mayBeEmpty, Mistakes mistakes) {
        var text = visit.field(field);
        if ((text.isEmpty() && !mayBeEmpty) || text.length() > most) {
            mistakes.add(field, visit.t("choices.text.wrong", most));
        }
    }

    @PostMapping("/options/{option:\\d{1,6}}/withdrawal")
    String withdraw(Visit visit, @PathVariable int number, @PathVariable int option) {
        return on(number, visit, new Acts.Withdrawal(number, option), "choices.done.withdrawn");
    }

    @PostMapping("/options/{option:\\d{1,6}}/remarks")
    String remark(Visit visit, @PathVariable int number, @PathVariable int option) {
        visit.seat().mustBeMember();
        visits.find(visit.seat(), number);
        var mistakes = new Mistakes();
        text(visit, "remark", ChoiceTexts.LONGEST, false, mistakes);
        if (mistakes.any()) {
            return visits.wrong(number, visit, mistakes);
        }
        var outcome =
                texts.perform(
                        visit,
                        visit.field("remark"),
                        kept ->
                                new Acts.Remark(
                                        number, option, kept.id().value(), kept.commitment()));
        return visits.answered(number, visit, outcome, "choices.done.said", null);
    }

    @PostMapping("/cancellation")
    String cancel(Visit visit, @PathVariable int number) {
        return on(number, visit, new Acts.Cancellation(number), "choices.done.cancelled");
    }

    private String on(int number, Visit visit, Act act, String done) {
        visit.seat().mustBeMember();
        return visits.answered(number, visit, visit.perform(act), done, null);
    }

    @PostMapping("/ballot")
    String vote(Visit visit, @PathVariable int number) {
        visit.seat().mustBeMember();
        var marks = marks(visit.sent());
        var ballot =
                new Acts.Ballot(
                        number,
                        marks.entrySet().stream()
                                .map(one -> new Mark(one.getKey(), one.getValue()))
                                .toList());
        return visits.answered(number, visit, visit.perform(ballot), "choices.done.voted", marks);
    }

    /** What was marked, by option; a field left empty marks nothing. */
    private static Map<Integer, Integer> marks(Map<String, String> sent) {
        var marks = new TreeMap<Integer, Integer>();
        sent.forEach((field, value) -> {
            if (field.matches(MARK + "\\d{1,6}") && value.strip().matches("[1-9]\\d{0,5}")) {
                marks.put(
                        Integer.valueOf(field.substring(MARK.length())),
                        Integer.valueOf(value.strip()));
            }
        });
        return marks;
    }

    /** A ranking's ballots as a file that any counting program reads. */
    @GetMapping(value = "/ballots.blt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String file(Seat seat, @PathVariable int number) {
        seat.mustBeMember();
        var choice = visits.find(seat, number);
        if (choice.row().result() == null || choice.form() != ChoiceCount.Form.RANKS) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var titles = texts.titles(choices.options(seat.coop(), number));
        return Blt.write(
                ChoiceCount.contest(
                        choice.row().terms(),
                        choices.costs(seat.coop(), number).keySet(),
                        choices.box(seat.coop(), number),
                        option -> titles.getOrDefault(option, String.valueOf(option))));
    }
}
