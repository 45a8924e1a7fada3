package coop.toadlane.elections;

import coop.toadlane.members.Seat;
import coop.toadlane.record.Row;
import coop.toadlane.tally.Blt;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ballots of an election that is counted: to be read, and as a file to count again. */
@Controller
@RequestMapping("/c/{coop}/elections/{number:\\d+}")
class ElectionFileController {
    private static final int PAGE = 100;
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private final Elections elections;
    private final ElectionResults results;
    private final ElectionPages pages;
    private final ElectionVisits visits;

    ElectionFileController(
            Elections elections,
            ElectionResults results,
            ElectionPages pages,
            ElectionVisits visits) {
        this.elections = elections;
        this.results = results;
        this.pages = pages;
        this.visits = visits;
    }

    /**
     * The ballots in BLT, without the members who cast them. The candidates stand in the order of
     * the ballot paper, so that a seed draws the same lots as here.
     */
    @GetMapping("/ballots.blt")
    ResponseEntity<String> blt(Seat seat, @PathVariable int number, Words words) {
        var election = counted(seat, number);
        var names = pages.names(new HashSet<>(candidates(election)), seat, words);
        var title =
                words.t(
                        "elections.title",
                        ElectionPages.office(election.office(), seat, words),
                        election.seats());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"election-" + number + ".blt\"")
                .body(Blt.write(results.contest(election, title, names)));
    }

    private static List<Integer> candidates(Election election) {
        return election.opening() == null ? List.of() : election.opening().candidates();
    }

    private Election counted(Seat seat, int number) {
        seat.mustBeMember();
        var election = visits.election(seat, number);
        if (election.count() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return election;
    }

    @GetMapping("/ballots")
    String ballots(
            Seat seat,
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int page,
            Words words,
            Model model) {
        var election = counted(seat, number);
        int total = elections.cast(seat.coop(), number);
        int shown = Math.max(1, Math.min(page, 1 + (Math.max(1, total) - 1) / PAGE));
        var cast = elections.ballots(seat.coop(), number, shown, PAGE);
        var numbers = new HashSet<>(candidates(election));
        cast.forEach(one -> numbers.add(one.member()));
        var names = pages.names(numbers, seat, words);
        var papers =
                elections.papers(seat.coop(), number).read().stream()
                        .filter(one -> one.confirmed() != null)
                        .toList();
        model.addAttribute("page", pages.page(election, seat, words, null));
        model.addAttribute("lines", lines(cast, papers, names, shown == 1));
        model.addAttribute("at", shown);
        model.addAttribute("pages", 1 + (Math.max(1, total) - 1) / PAGE);
        return "elections/ballots";
    }

    private static List<BallotLine> lines(
            List<Row.ElectionBallot> cast,
            List<Row.ElectionPaper> papers,
            Map<Integer, String> names,
            boolean first) {
        var lines = new ArrayList<BallotLine>();
        if (first) {
            papers.forEach(one ->
                    lines.add(
                            new BallotLine(
                                    null, one.paper(), said(one.ranks(), names), one.minute())));
        }
        cast.forEach(one ->
                lines.add(
                        new BallotLine(
                                names.get(one.member()),
                                0,
                                said(one.ranks(), names),
                                one.minute())));
        return lines;
    }

    private static List<String> said(List<List<Integer>> ranks, Map<Integer, String> names) {
        return ranks.stream()
                .map(rank ->
                        rank.stream()
                                .map(one -> names.getOrDefault(one, String.valueOf(one)))
                                .collect(Collectors.joining(" = ")))
                .toList();
    }
}
