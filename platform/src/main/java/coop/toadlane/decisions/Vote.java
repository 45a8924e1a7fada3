package coop.toadlane.decisions;

import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's vote as it stands, its weight in the roll's units.
 *
 * @param resolved whether it was an objection and is settled
 * @param reason names the text that is kept apart
 */
public record Vote(
        MemberNo member,
        Choice choice,
        boolean resolved,
        @Nullable UUID reason,
        long minute,
        Instant at,
        long weight) {}
