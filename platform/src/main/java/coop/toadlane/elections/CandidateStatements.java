package coop.toadlane.elections;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.Repeats;
import coop.toadlane.record.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Particulars particulars;
    private final Elections elections;
    private final Repeats repeats;

    CandidateStatements(Particulars particulars, Elections elections, Repeats repeats) {
        this.particulars = particulars;
        this.elections = elections;
        this.repeats = repeats;
    }

    Outcome state(Seat seat, String key, int election, String words) {
        var before = kept(seat, election);
        var kept = particulars.keepText(words.strip().replace("\r\n", "\n"));
        var act = new Acts.Statement(election, kept.id().value(), kept.commitment());
        var outcome =
                repeats.perform(
                        new Request(seat.coop(), seat.actor(), key, act), List.of(kept.id()));
        var now = kept(seat, election);
        before.filter(old -> !now.equals(Optional.of(old)))
                .ifPresent(old -> particulars.erase(new ParticularsId(old)));
        return outcome;
    }

    /** What candidates say of themselves, by their numbers; left out where it is erased. */
    Map<Integer, String> texts(List<Row.Candidate> candidates) {
        var said = new HashMap<Integer, String>();
        var handles =
                candidates.stream()
                        .map(Row.Candidate::statement)
                        .filter(Objects::nonNull)
                        .map(ParticularsId::new)
                        .toList();
        var texts = particulars.texts(handles);
        candidates.forEach(one -> {
            var words =
                    one.statement() == null ? null : texts.get(new ParticularsId(one.statement()));
            if (words != null) {
                said.put(one.member(), words);
            }
        });
        return said;
    }

    private Optional<UUID> kept(Seat seat, int election) {
        return elections.candidates(seat.coop(), election).stream()
                .filter(one -> one.member() == seat.member().value())
                .findFirst()
                .map(Row.Candidate::statement);
    }
}
