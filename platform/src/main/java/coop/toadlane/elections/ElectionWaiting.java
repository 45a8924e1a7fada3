package coop.toadlane.elections;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import coop.toadlane.words.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What waits for a member in this room: ballots first, then nominations to answer, then papers. */
@Component
class ElectionWaiting implements DeskItems {
    private final Elections elections;
    private final Clock clock;
    private final Texts texts;

    ElectionWaiting(Elections elections, Clock clock, Texts texts) {
        this.elections = elections;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        var items = new ArrayList<DeskItem>();
        if (!seat.isMember()) {
            return items;
        }
        int member = seat.member().value();
        for (var election : elections.all(coop).reversed()) {
            switch (election.stage(clock.instant())) {
                case NOMINATIONS, CANDIDATES -> nomination(election, member, seat, items);
                case OPEN -> ballot(election, member, seat, items);
                case COUNTING -> papers(election, seat, items);
                case ELECTED, IN_OFFICE, STUCK, CANCELLED, LAPSED -> {}
            }
        }
        return items;
    }

    private void nomination(Election election, int member, Seat seat, List<DeskItem> items) {
        elections.candidates(election.coop(), election.number()).stream()
                .filter(one ->
                        one.member() == member && one.accepted() == null && one.withdrawn() == null)
                .forEach(_ ->
                        items.add(
                                item(
                                        "member",
                                        "elections.waiting.nomination",
                                        election,
                                        "#yours",
                                        seat,
                                        election.called(),
                                        election.opens())));
    }

    private void ballot(Election election, int member, Seat seat, List<DeskItem> items) {
        var elector = elections.elector(election.coop(), election.number(), member);
        if (elector.isPresent()
                && elector.get().paper() == null
                && elections.ballot(election.coop(), election.number(), member).isEmpty()
                && election.opening() != null) {
            items.add(
                    item(
                            "member",
                            "elections.waiting.ballot",
                            election,
                            "#ballot",
                            seat,
                            election.opening().at(),
                            election.closes()));
        }
    }

    private void papers(Election election, Seat seat, List<DeskItem> items) {
        if (seat.holds("secretary")) {
            items.add(
                    item(
                            "secretary",
                            "elections.waiting.papers",
                            election,
                            "/papers",
                            seat,
                            election.closes(),
                            election.countsAnyway()));
        }
    }

    private DeskItem item(
            String office,
            String text,
            Election election,
            String place,
            Seat seat,
            Instant since,
            Instant due) {
        var words = texts.in(LocaleContextHolder.getLocale());
        return new DeskItem(
                office,
                text,
                List.of(ElectionPages.office(election.office(), seat, words)),
                election.href() + place,
                since,
                due,
                OfficeTerms.RULE + election.office());
    }
}
