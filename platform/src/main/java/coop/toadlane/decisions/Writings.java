package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.DecisionEntry.Choice;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Acts that come with words of their own. The words are kept apart before the act; when it is
 * refused, or was done before under the same key, they go again.
 */
@Component
class Writings {
    static final int REASON = 4000;
    static final int TEXT = 8000;
    private final Clerk clerk;
    private final Particulars particulars;
    private final BallotBox box;
    private final Comments comments;

    Writings(Clerk clerk, Particulars particulars, BallotBox box, Comments comments) {
        this.clerk = clerk;
        this.particulars = particulars;
        this.box = box;
        this.comments = comments;
    }

    Outcome vote(Seat seat, String key, int number, Choice choice, String reason) {
        if (reason.isBlank()) {
            return perform(seat, key, new Acts.Ballot(number, choice, null, null));
        }
        var kept = particulars.keepText(reason.strip().replace("\r\n", "\n"));
        var ballot = new Acts.Ballot(number, choice, kept.id().value(), kept.commitment());
        var outcome = perform(seat, key, ballot);
        var used =
                box.of(seat.coop(), number, seat.member())
                        .filter(vote -> kept.id().value().equals(vote.reason()));
        if (used.isEmpty()) {
            particulars.erase(kept.id());
        }
        return outcome;
    }

    Outcome say(Seat seat, String key, int number, String text, Function<Kept, Act> act) {
        var kept = particulars.keepText(text.strip().replace("\r\n", "\n"));
        var outcome = perform(seat, key, act.apply(kept));
        var used =
                comments.all(seat.coop(), number).stream()
                        .flatMap(comment -> comment.versions().stream())
                        .anyMatch(version -> kept.id().value().equals(version.text()));
        if (!used) {
            particulars.erase(kept.id());
        }
        return outcome;
    }

    /** Removed is removed: the wordings are erased, their commitments stay. */
    Outcome remove(Seat seat, String key, int number, int place) {
        var outcome = perform(seat, key, new Acts.CommentRemoval(number, place));
        if (outcome instanceof Outcome.Done) {
            comments.find(seat.coop(), number, place).stream()
                    .flatMap(comment -> comment.versions().stream())
                    .map(Comments.Version::text)
                    .filter(Objects::nonNull)
                    .forEach(text -> particulars.erase(new ParticularsId(text)));
        }
        return outcome;
    }

    private Outcome perform(Seat seat, String key, Act act) {
        return clerk.perform(new Request(seat.coop(), seat.actor(), key, act));
    }
}
