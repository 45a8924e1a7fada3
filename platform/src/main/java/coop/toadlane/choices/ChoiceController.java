package coop.toadlane.choices;

import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.words.Mistakes;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A choice's page: what is suggested, what members say of it, the ballot and what came of it. */
@Controller
@RequestMapping("/c/{coop}/choices/{number:\\d{1,9}}")
class ChoiceController {
    private static final String MARK = "mark-";
    private static final int UNREADABLE = -1;
    private final ChoiceVisits visits;
    private final ChoiceTexts texts;

    ChoiceController(ChoiceVisits visits, ChoiceTexts texts) {
        this.visits = visits;
        this.texts = texts;
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

    /** What was marked, by option; what can't be read marks nothing that is on any ballot. */
    private static Map<Integer, Integer> marks(Map<String, String> sent) {
        var marks = new TreeMap<Integer, Integer>();
        sent.forEach((field, typed) -> {
            var value = typed.strip();
            if (field.startsWith(MARK) && !value.matches("0*")) {
                var option = field.substring(MARK.length());
                marks.put(
                        option.matches("\\d{1,6}") ? Integer.parseInt(option) : UNREADABLE,
                        value.matches("\\d{1,6}") ? Integer.parseInt(value) : UNREADABLE);
            }
        });
        return marks;
    }
}
