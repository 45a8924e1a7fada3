package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.office.Outcome;
import coop.toadlane.words.Mistakes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A proposal's page, before and after what a form asks for. */
@Component
class Deeds {
    private final Matters matters;
    private final ProposalPages pages;

    Deeds(Matters matters, ProposalPages pages) {
        this.matters = matters;
        this.pages = pages;
    }

    /** Performs an act on a proposal, and shows the proposal again. */
    String on(int number, Visit visit, Act act, String done) {
        return answered(number, visit, visit.perform(act), done);
    }

    String answered(int number, Visit visit, Outcome outcome, String done) {
        return visit.answer(
                outcome,
                done,
                Proposals.href(visit.coop(), number),
                mistakes -> show(number, visit, mistakes));
    }

    String wrong(int number, Visit visit, String field, String sentence) {
        return visit.wrong(field, sentence, mistakes -> show(number, visit, mistakes));
    }

    String show(int number, Visit visit, Mistakes mistakes) {
        var seat = visit.seat();
        seat.mustBeMember();
        visit.model()
                .addAttribute("page", pages.page(matter(seat, number), seat, visit.words()))
                .addAttribute("mistakes", mistakes);
        return "decisions/proposal";
    }

    /** The proposal, or the answer that there is none. */
    Matter matter(Seat seat, int number) {
        return matters.find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
