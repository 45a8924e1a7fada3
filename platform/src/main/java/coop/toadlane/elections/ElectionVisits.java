package coop.toadlane.elections;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Mistakes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** An election's page, before and after what a form asks for. */
@Component
class ElectionVisits {
    private final Elections elections;
    private final ElectionPages pages;

    ElectionVisits(Elections elections, ElectionPages pages) {
        this.elections = elections;
        this.pages = pages;
    }

    /** Performs an act on an election, and shows its page again. */
    String on(int number, Visit visit, Act act, String done) {
        return on(number, visit, act, done, null);
    }

    String on(
            int number, Visit visit, Act act, String done, @Nullable Map<Integer, Integer> typed) {
        visit.seat().mustBeMember();
        return answered(number, visit, visit.perform(act), done, typed);
    }

    String answered(
            int number,
            Visit visit,
            Outcome outcome,
            String done,
            @Nullable Map<Integer, Integer> typed) {
        return visit.answer(
                outcome,
                done,
                Election.href(visit.coop(), number),
                mistakes -> show(number, visit, mistakes, typed));
    }

    String wrong(int number, Visit visit, String field, String sentence) {
        return visit.wrong(field, sentence, mistakes -> show(number, visit, mistakes, null));
    }

    String show(int number, Visit visit, Mistakes mistakes, @Nullable Map<Integer, Integer> typed) {
        var seat = visit.seat();
        seat.mustBeMember();
        var page = pages.page(election(seat, number), seat, visit.words(), typed);
        visit.model().addAttribute("page", page).addAttribute("mistakes", mistakes);
        return "elections/election";
    }

    /** The election, or the answer that there is none. */
    Election election(Seat seat, int number) {
        return elections
                .find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
