package coop.toadlane.elections;

import coop.toadlane.members.Seat;
import coop.toadlane.record.Row;
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

/** Elections, their candidates, counts and ballots as JSON, for members. */
@RestController
@RequestMapping("/api/c/{coop}/elections")
class ElectionApi {
    private static final int PAGE = 500;
    private final Elections elections;
    private final CandidateStatements statements;
    private final Clock clock;

    ElectionApi(Elections elections, CandidateStatements statements, Clock clock) {
        this.elections = elections;
        this.statements = statements;
        this.clock = clock;
    }

    /** An election in a list. */
    record Item(
            int number,
            String office,
            int seats,
            Election.Stage stage,
            String rule,
            Instant nominationsClose,
            Instant opens,
            Instant closes) {}

    /** Somebody who was nominated. */
    record Standing(
            int member,
            int nominatedBy,
            boolean accepted,
            boolean withdrawn,
            @Nullable String statement) {}

    /** An election with everything that decides it; the count only once it is closed. */
    record Contested(
            Item election,
            List<Integer> retiring,
            List<Standing> nominations,
            @Nullable List<Integer> onTheBallot,
            @Nullable Integer entitled,
            @Nullable String rollHash,
            @Nullable String sealedLot,
            Row.@Nullable BallotCount count,
            @Nullable List<Long> enactedInMinutes) {}

    @GetMapping
    List<Item> elections(Seat seat) {
        seat.mustBeMember();
        return elections.all(seat.coop()).stream().map(this::item).toList();
    }

    @GetMapping("/{number:\\d+}")
    Contested election(Seat seat, @PathVariable int number) {
        var election = found(seat, number);
        var opening = election.opening();
        return new Contested(
                item(election),
                election.retiring(),
                nominations(seat, number),
                opening == null ? null : opening.candidates(),
                opening == null ? null : opening.entitled(),
                opening == null ? null : opening.rollHash(),
                opening == null ? null : opening.commitment(),
                election.count(),
                election.enactment() == null ? null : election.enactment().minutes());
    }

    private List<Standing> nominations(Seat seat, int number) {
        var candidates = elections.candidates(seat.coop(), number);
        var said = statements.texts(candidates);
        return candidates.stream()
                .map(one ->
                        new Standing(
                                one.member(),
                                one.by(),
                                one.accepted() != null,
                                one.withdrawn() != null,
                                said.get(one.member())))
                .toList();
    }

    /** Members' own ballots, once they are counted. */
    @GetMapping("/{number:\\d+}/ballots")
    List<Row.ElectionBallot> ballots(
            Seat seat, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        var election = found(seat, number);
        if (election.count() == null || page < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return elections.ballots(seat.coop(), number, page, PAGE);
    }

    private Election found(Seat seat, int number) {
        seat.mustBeMember();
        return elections
                .find(seat.coop(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(Election one) {
        return new Item(
                one.number(),
                one.office(),
                one.seats(),
                one.stage(clock.instant()),
                one.terms().rule(),
                one.nominationsClose(),
                one.opens(),
                one.closes());
    }
}
