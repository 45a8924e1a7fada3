package coop.toadlane.elections;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a form of this room asks for to the clerk, and its answer back to a page. */
@Component
class ElectionVisits {
    private final Clerk clerk;
    private final Elections elections;
    private final ElectionPages pages;
    private final Texts texts;

    ElectionVisits(Clerk clerk, Elections elections, ElectionPages pages, Texts texts) {
        this.clerk = clerk;
        this.elections = elections;
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

    Words words(Locale speaks) {
        return texts.in(speaks);
    }

    Outcome perform(Visit visit, Act act) {
        return clerk.perform(
                new Request(visit.seat().coop(), visit.seat().actor(), visit.sentKey(), act));
    }

    /** Performs an act on an election, and shows its page again. */
    String on(int number, Visit visit, Act act, String done) {
        return on(number, visit, act, done, null);
    }

    String on(
            int number, Visit visit, Act act, String done, @Nullable Map<Integer, Integer> typed) {
        visit.seat().mustBeMember();
        return answered(number, visit, perform(visit, act), done, typed);
    }

    String answered(
            int number,
            Visit visit,
            Outcome outcome,
            String done,
            @Nullable Map<Integer, Integer> typed) {
        return switch (outcome) {
            case Outcome.Done(var receipt) ->
                    done(visit, Election.href(visit.seat().coop(), number), done, receipt.minute());
            case Outcome.Refused(var refusal) -> {
                visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var mistakes = Refusals.mistakes(words(visit.speaks()), refusal);
                yield show(number, visit.seat(), visit.speaks(), visit.model(), mistakes, typed);
            }
        };
    }

    String done(Visit visit, String href, String done, long minute) {
        visit.flash().addFlashAttribute(Done.KEY, new Done(words(visit.speaks()).t(done), minute));
        return "redirect:" + href;
    }

    String show(
            int number,
            Seat seat,
            Locale speaks,
            Model model,
            Mistakes mistakes,
            @Nullable Map<Integer, Integer> typed) {
        seat.mustBeMember();
        model.addAttribute("page", pages.page(election(seat, number), seat, words(speaks), typed));
        model.addAttribute("mistakes", mistakes);
        return "elections/election";
    }

    /** The election, or the answer that there is none. */
    Election election(Seat seat, int number) {
        return elections
                .find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
