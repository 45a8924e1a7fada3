package coop.toadlane.elections;

import coop.toadlane.elections.ElectionVisits.Visit;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of elections, and calling one. */
@Controller
@RequestMapping("/c/{coop}/elections")
class ElectionsController {
    private final Elections elections;
    private final ElectionVisits visits;
    private final Clock clock;

    ElectionsController(Elections elections, ElectionVisits visits, Clock clock) {
        this.elections = elections;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping
    String list(Seat seat, Locale speaks, Model model) {
        seat.mustBeMember();
        var words = visits.words(speaks);
        model.addAttribute(
                "lines",
                elections.all(seat.coop()).stream()
                        .map(one ->
                                new ElectionLine(
                                        one,
                                        one.stage(clock.instant()),
                                        ElectionPages.office(one.office(), seat, words)))
                        .toList());
        model.addAttribute("coop", seat.coop());
        model.addAttribute("secretary", seat.holds("secretary"));
        return "elections/elections";
    }

    @GetMapping("/new")
    String form(Seat seat, @ModelAttribute CallForm form, Locale speaks, Model model) {
        return blank(seat, form, visits.words(speaks), model, new Mistakes());
    }

    private static String blank(
            Seat seat, CallForm form, Words words, Model model, Mistakes mistakes) {
        seat.mustBeMember();
        var offices = new LinkedHashMap<String, String>();
        OfficeTerms.offices(seat.rulebook())
                .forEach(one -> offices.put(one, ElectionPages.office(one, seat, words)));
        model.addAttribute("offices", offices);
        model.addAttribute("form", form);
        model.addAttribute("coop", seat.coop());
        model.addAttribute("secretary", seat.holds("secretary"));
        model.addAttribute("mistakes", mistakes);
        return "elections/new";
    }

    @PostMapping
    String call(
            Seat seat,
            @ModelAttribute CallForm form,
            Locale speaks,
            @RequestParam(defaultValue = "") String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        seat.mustBeMember();
        var visit = new Visit(seat, speaks, key, model, flash, response);
        var words = visits.words(speaks);
        var mistakes = new Mistakes();
        var act = form.act(mistakes, words);
        if (!mistakes.any()) {
            int number = elections.next(seat.coop());
            switch (visits.perform(visit, act)) {
                case Outcome.Done(var receipt) -> {
                    var called =
                            elections.all(seat.coop()).stream()
                                    .filter(one -> one.minute() == receipt.minute())
                                    .findFirst()
                                    .map(Election::number)
                                    .orElse(number);
                    var href = Election.href(seat.coop(), called);
                    return visits.done(visit, href, "elections.done.called", receipt.minute());
                }
                case Outcome.Refused(var refusal) -> mistakes = Refusals.mistakes(words, refusal);
            }
        }
        response.setStatus(422);
        return blank(seat, form, words, model, mistakes);
    }
}
