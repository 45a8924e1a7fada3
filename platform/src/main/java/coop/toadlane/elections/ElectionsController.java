package coop.toadlane.elections;

import coop.toadlane.members.Visit;
import coop.toadlane.office.Receipt;
import coop.toadlane.words.Mistakes;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of elections, and calling one. */
@Controller
@RequestMapping("/c/{coop}/elections")
class ElectionsController {
    private final Elections elections;
    private final Clock clock;

    ElectionsController(Elections elections, Clock clock) {
        this.elections = elections;
        this.clock = clock;
    }

    @GetMapping
    String list(Visit visit) {
        var seat = visit.seat();
        seat.mustBeMember();
        visit.model()
                .addAttribute(
                        "lines",
                        elections.all(seat.coop()).stream()
                                .map(one ->
                                        new ElectionLine(
                                                one,
                                                one.stage(clock.instant()),
                                                ElectionPages.office(
                                                        one.office(), seat, visit.words())))
                                .toList())
                .addAttribute("coop", seat.coop())
                .addAttribute("secretary", seat.holds("secretary"));
        return "elections/elections";
    }

    @GetMapping("/new")
    String form(Visit visit, @ModelAttribute CallForm form) {
        return blank(visit, form, new Mistakes());
    }

    private static String blank(Visit visit, CallForm form, Mistakes mistakes) {
        var seat = visit.seat();
        seat.mustBeMember();
        var offices = new LinkedHashMap<String, String>();
        OfficeTerms.offices(seat.rulebook())
                .forEach(one -> offices.put(one, ElectionPages.office(one, seat, visit.words())));
        visit.model()
                .addAttribute("offices", offices)
                .addAttribute("form", form)
                .addAttribute("coop", seat.coop())
                .addAttribute("secretary", seat.holds("secretary"))
                .addAttribute("mistakes", mistakes);
        return "elections/new";
    }

    @PostMapping
    String call(Visit visit, @ModelAttribute CallForm form) {
        visit.seat().mustBeMember();
        var mistakes = new Mistakes();
        var act = form.act(mistakes, visit.words());
        if (mistakes.any()) {
            return visit.wrong(mistakes, wrong -> blank(visit, form, wrong));
        }
        int number = elections.next(visit.coop());
        return visit.answer(
                visit.perform(act),
                "elections.done.called",
                receipt -> Election.href(visit.coop(), called(visit, receipt, number)),
                wrong -> blank(visit, form, wrong));
    }

    private int called(Visit visit, Receipt receipt, int otherwise) {
        return elections.all(visit.coop()).stream()
                .filter(one -> one.minute() == receipt.minute())
                .findFirst()
                .map(Election::number)
                .orElse(otherwise);
    }
}
