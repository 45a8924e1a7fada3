package coop.toadlane.decisions;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a form asks for to the clerk, and its answer back to the page. */
@Component
class Deeds {
    private final Clerk clerk;
    private final Matters matters;
    private final ProposalPages pages;
    private final Texts texts;

    Deeds(Clerk clerk, Matters matters, ProposalPages pages, Texts texts) {
        this.clerk = clerk;
        this.matters = matters;
        this.pages = pages;
        this.texts = texts;
    }

    /** What a form came with besides its fields. */
    record Visit(
            Seat seat,
            Locale speaks,
            String key,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String sentKey() {
            return key.isBlank() || key.length() > Request.KEY_LENGTH
                    ? UUID.randomUUID().toString()
                    : key;
        }
    }

    Words words(Visit visit) {
        return texts.in(visit.speaks());
    }

    Words words(Locale speaks) {
        return texts.in(speaks);
    }

    Outcome perform(Visit visit, Act act) {
        return clerk.perform(
                new Request(visit.seat().coop(), visit.seat().actor(), visit.sentKey(), act));
    }

    /** Performs an act on a proposal, and shows the proposal again. */
    String on(int number, Visit visit, Act act, String done) {
        return answered(number, visit, perform(visit, act), done);
    }

    String answered(int number, Visit visit, Outcome outcome, String done) {
        var words = words(visit);
        return switch (outcome) {
            case Outcome.Done(var receipt) -> {
                visit.flash()
                        .addFlashAttribute(Done.KEY, new Done(words.t(done), receipt.minute()));
                yield "redirect:" + Proposals.href(visit.seat().coop(), number);
            }
            case Outcome.Refused(var refusal) -> {
                visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(number, visit, Refusals.mistakes(words, refusal));
            }
        };
    }

    String show(int number, Visit visit, Mistakes mistakes) {
        return show(number, visit.seat(), visit.speaks(), visit.model(), mistakes);
    }

    String show(int number, Seat seat, Locale speaks, Model model, Mistakes mistakes) {
        seat.mustBeMember();
        model.addAttribute("page", pages.page(matter(seat, number), seat, words(speaks)));
        model.addAttribute("mistakes", mistakes);
        return "decisions/proposal";
    }

    /** The proposal, or the answer that there is none. */
    Matter matter(Seat seat, int number) {
        return found(matters.find(seat.coop(), number));
    }

    private static Matter found(Optional<Matter> matter) {
        return matter.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
