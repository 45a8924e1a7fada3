package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Draft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Proposals, their counts and their votes as JSON, for members. */
@RestController
@RequestMapping("/api/c/{coop}/proposals")
class ProposalApi {
    private static final int PAGE = 500;
    private final Matters matters;
    private final BallotBox box;
    private final Clock clock;

    ProposalApi(Matters matters, BallotBox box, Clock clock) {
        this.matters = matters;
        this.box = box;
        this.clock = clock;
    }

    /** A proposal in a list. */
    record Item(
            int number,
            int version,
            String title,
            Matter.Stage stage,
            String method,
            int proposer,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant effective) {}

    /** A proposal with its text, its acts and its count; the count only once it is closed. */
    record Whole(
            Item proposal,
            String text,
            List<Draft> acts,
            List<Integer> sponsors,
            @Nullable String hash,
            @Nullable Long entitled,
            @Nullable Votes votes,
            @Nullable String verdict,
            @Nullable List<Long> enactedInMinutes) {}

    /** A vote, and the minute it stands in. */
    record Ballot(int member, String choice, boolean resolved, long weight, long minute) {}

    @GetMapping
    List<Item> list(Seat seat) {
        seat.mustBeMember();
        return matters.all(seat.coop()).stream().map(this::item).toList();
    }

    @GetMapping("/{number:\\d+}")
    Whole one(Seat seat, @PathVariable int number) {
        var matter = matter(seat, number);
        return new Whole(
                item(matter),
                matter.text(),
                matter.acts(),
                matters.sponsors(seat.coop(), number).stream().map(who -> who.value()).toList(),
                matter.notice() == null ? null : matter.notice().hash(),
                matter.opening() == null ? null : matter.opening().entitled(),
                matter.closing() == null ? null : matter.closing().votes(),
                matter.closing() == null ? null : matter.closing().verdict(),
                matter.ending().enactment() == null ? null : matter.ending().enactment().minutes());
    }

    @GetMapping("/{number:\\d+}/ballots")
    List<Ballot> ballots(
            Seat seat, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        matter(seat, number);
        return box.page(seat.coop(), number, Math.max(1, page), PAGE).stream()
                .map(vote ->
                        new Ballot(
                                vote.member().value(),
                                vote.choice().name(),
                                vote.resolved(),
                                vote.weight(),
                                vote.minute()))
                .toList();
    }

    private Matter matter(Seat seat, int number) {
        seat.mustBeMember();
        return matters.find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(Matter matter) {
        var notice = matter.notice();
        var closing = matter.closing();
        return new Item(
                matter.number(),
                matter.version(),
                matter.title(),
                matter.stage(clock.instant()),
                matter.method(),
                matter.proposer().value(),
                notice == null ? null : notice.opens(),
                notice == null ? null : notice.closes(),
                closing == null ? null : closing.effective());
    }
}
