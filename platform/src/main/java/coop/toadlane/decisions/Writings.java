package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.Repeats;
import coop.toadlane.record.DecisionEntry.Choice;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Acts that come with words of their own. The words are kept apart before the act; when it is
 * refused, or was done before under the same key, they go again.
 */
@Component
class Writings {
    static final int REASON = 4000;
    static final int TEXT = 8000;
    private final Particulars particulars;
    private final Comments comments;
    private final Repeats repeats;

    Writings(Particulars particulars, Comments comments, Repeats repeats) {
        this.particulars = particulars;
        this.comments = comments;
        this.repeats = repeats;
    }

    Outcome vote(Seat seat, String key, int number, Choice choice, String reason) {
        if (reason.isBlank()) {
            return perform(seat, key, new Acts.Ballot(number, choice, null, null));
        }
        var kept = particulars.keepText(reason.strip().replace("\r\n", "\n"));
        var ballot = new Acts.Ballot(number, choice, kept.id().value(), kept.commitment());
        return perform(seat, key, ballot, kept);
    }

    Outcome say(Seat seat, String key, String text, Function<Kept, Act> act) {
        var kept = particulars.keepText(text.strip().replace("\r\n", "\n"));
        return perform(seat, key, act.apply(kept), kept);
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

    private Outcome perform(Seat seat, String key, Act act, Kept... kept) {
        return repeats.perform(
                new Request(seat.coop(), seat.actor(), key, act),
                Stream.of(kept).map(Kept::id).toList());
    }
}
