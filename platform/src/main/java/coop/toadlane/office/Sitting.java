package coop.toadlane.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The clerk at work on one co-op: what a ruling may rest on besides the registers. */
public interface Sitting {

    CoopId coop();

    /** Whether nothing stands in the minute book yet. */
    boolean isNew();

    /** The time that will stand in the minute. */
    Instant time();

    /** The day it is at the co-op: its rule {@code coop.zone} says where. */
    LocalDate today();

    /** The rulebook as it stands at this point of the sheet. */
    Rulebook rulebook();

    /**
     * Performs drafts at once, all or none, under an authority that no single actor has.
     *
     * @return the minutes they were entered in, or the first refusal; after a refusal nothing of
     *     them has happened
     */
    Performance perform(List<Draft> drafts, Actor actor, Authority authority);

    /** What {@link #perform} would answer; nothing of it stays. */
    Performance rehearse(List<Draft> drafts, Authority authority);

    sealed interface Performance {
        record All(List<Long> minutes) implements Performance {}

        record None(Refusal refusal, int draft) implements Performance {}
    }
}
