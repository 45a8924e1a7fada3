package coop.toadlane.elections;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.Row;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What nominees say of themselves. The words are kept apart before the act; when it is refused, or
 * was done before under the same key, they go again, and so do words that newer ones replace.
 */
@Component
class CandidateStatements {
    static final int LONGEST = 4000;
    private final Clerk clerk;
    private final Particulars particulars;
    private final Elections elections;

    CandidateStatements(Clerk clerk, Particulars particulars, Elections elections) {
        this.clerk = clerk;
        this.particulars = particulars;
        this.elections = elections;
    }

    Outcome state(Seat seat, String key, int election, String words) {
        var before = kept(seat, election);
        var kept = particulars.keepText(words.strip().replace("\r\n", "\n"));
        var act = new Acts.Statement(election, kept.id().value(), kept.commitment());
        var outcome = clerk.perform(new Request(seat.coop(), seat.actor(), key, act));
        var now = kept(seat, election);
        if (!now.equals(Optional.of(kept.id().value()))) {
            particulars.erase(kept.id());
        }
        before.filter(old -> !now.equals(Optional.of(old)))
                .ifPresent(old -> particulars.erase(new ParticularsId(old)));
        return outcome;
    }

    private Optional<UUID> kept(Seat seat, int election) {
        return elections.candidates(seat.coop(), election).stream()
                .filter(one -> one.member() == seat.member().value())
                .findFirst()
                .map(Row.Candidate::statement);
    }
}
