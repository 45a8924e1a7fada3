package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import coop.toadlane.tally.Count;
import coop.toadlane.tally.Verdict;
import coop.toadlane.tally.Verdicts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Follows the quorum of one open ballot: where it is first reached shortly before the close, the
 * ballot must stay open as long again (OpenZeppelin's {@code GovernorPreventLateQuorum}).
 */
final class Surge {
    private final long[] sums = new long[4];
    private boolean extended;
    private @Nullable Instant owed;

    /** One vote in the place of another, which is null for the first. */
    void counted(Matter matter, Row.@Nullable Vote before, Row.Vote after, Header header) {
        settle(header);
        var notice = matter.notice;
        var opening = matter.opening;
        var voter = matter.roll.get(after.member());
        if (notice == null || opening == null || voter == null) {
            return;
        }
        long late = notice.method().path("lateHours").asLong(0);
        boolean near =
                late > 0
                        && !extended
                        && !header.time().isBefore(notice.closes().minus(Duration.ofHours(late)));
        boolean reached = near && quorate(notice, opening, header);
        if (before != null) {
            sums[place(before)] -= voter.weight();
        }
        sums[place(after)] += voter.weight();
        if (near && !reached && quorate(notice, opening, header)) {
            owed = header.time().plus(Duration.ofHours(late));
        }
    }

    /** The ballot stays open longer, as it must. */
    void extend(DecisionEntry.Extended one, Header header) {
        if (!one.closes().equals(owed)) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "keeps ballot %d open until %s; by its rule it is %s",
                    one.proposal(),
                    one.closes(),
                    owed == null ? "not to be kept open" : owed);
        }
        owed = null;
        extended = true;
    }

    /** Before anything else happens to the ballot, what it was owed has been given. */
    void settle(Header header) {
        if (owed != null) {
            throw wrong(
                    Check.VOTES,
                    header.number(),
                    "comes after the quorum was reached late; the ballot was to stay open until %s",
                    owed);
        }
    }

    private boolean quorate(Row.Notice notice, Row.Opening opening, Header header) {
        var count = Count.ofBallot(opening.entitled(), sums[0], sums[1] + sums[3], sums[2], 0);
        var method = Recount.method(notice.method(), header).inUnits(opening.unit());
        return !(Verdicts.of(method, count) instanceof Verdict.Inquorate);
    }

    private static int place(Row.Vote vote) {
        return switch (vote.choice()) {
            case FOR -> 0;
            case AGAINST -> 1;
            case ABSTAIN -> 2;
            case OBJECT -> vote.resolved() ? 2 : 3;
        };
    }
}
