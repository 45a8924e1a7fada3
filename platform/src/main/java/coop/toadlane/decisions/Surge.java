package coop.toadlane.decisions;

import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one ballot near its close, so that nobody wins by making up the quorum at the last
 * moment: then it stays open longer, once (OpenZeppelin's {@code GovernorPreventLateQuorum}).
 */
final class Surge {
    private final Matter matter;
    private final Matter.Opening opening;
    private final Terms terms;
    private final Instant now;
    private Votes votes;
    private boolean extended;

    private Surge(Matter matter, Matter.Opening opening, Terms terms, Instant now, Votes votes) {
        this.matter = matter;
        this.opening = opening;
        this.terms = terms;
        this.now = now;
        this.votes = votes;
    }

    /** Null where nothing is to be watched: the rule is silent, or it is early, or it is done. */
    static @Nullable Surge of(Matter matter, Instant now, Matters matters) {
        var opening = matter.opening();
        var notice = matter.notice();
        if (opening == null || notice == null || opening.extended() != null) {
            return null;
        }
        var late = Duration.ofHours(notice.terms().lateHours());
        return late.isZero() || now.isBefore(notice.closes().minus(late))
                ? null
                : new Surge(
                        matter,
                        opening,
                        notice.terms(),
                        now,
                        matters.votes(matter.coop(), matter.number()));
    }

    /** What follows from a vote in the place of an earlier one, which is null for the first. */
    Optional<DecisionEntry.Extended> after(@Nullable Choice before, Choice after, long weight) {
        var reached = extended || votes.quorate(terms, opening);
        votes = votes.with(before, after, weight);
        if (reached || !votes.quorate(terms, opening)) {
            return Optional.empty();
        }
        extended = true;
        return Optional.of(
                new DecisionEntry.Extended(
                        matter.number(), now.plus(Duration.ofHours(terms.lateHours()))));
    }
}
