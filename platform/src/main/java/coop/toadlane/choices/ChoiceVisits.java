package coop.toadlane.choices;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Mistakes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A choice's page, before and after what a form asks for. */
@Component
class ChoiceVisits {
    private final ChoiceFinder choices;
    private final ChoicePages pages;

    ChoiceVisits(ChoiceFinder choices, ChoicePages pages) {
        this.choices = choices;
        this.pages = pages;
    }

    /** The act's receipt on the choice's page, or the page with what is wrong. */
    String answered(
            int number,
            Visit visit,
            Outcome outcome,
            String done,
            @Nullable Map<Integer, Integer> typed) {
        return visit.answer(
                outcome,
                done,
                Choice.href(visit.coop(), number),
                mistakes -> again(number, visit, mistakes, typed));
    }

    String wrong(int number, Visit visit, Mistakes mistakes) {
        return visit.wrong(mistakes, wrong -> again(number, visit, wrong, null));
    }

    private String again(
            int number, Visit visit, Mistakes mistakes, @Nullable Map<Integer, Integer> typed) {
        visit.model().addAttribute("typed", visit.sent());
        return show(number, visit, mistakes, typed);
    }

    String show(int number, Visit visit, Mistakes mistakes, @Nullable Map<Integer, Integer> marks) {
        var seat = visit.seat();
        seat.mustBeMember();
        var page = pages.page(find(seat, number), seat, visit.words(), marks);
        visit.model().addAttribute("page", page).addAttribute("mistakes", mistakes);
        if (!visit.model().containsAttribute("typed")) {
            visit.model().addAttribute("typed", Map.of());
        }
        return "choices/choice";
    }

    /** The choice, or the answer that there is none. */
    Choice find(Seat seat, int number) {
        return choices.find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
