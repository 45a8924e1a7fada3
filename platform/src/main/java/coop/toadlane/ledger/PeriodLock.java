package coop.toadlane.ledger;

import coop.toadlane.office.CoopId;
import java.time.LocalDate;
import java.util.Optional;

/** Says up to which day the books are closed; the room that closes periods answers. */
public interface PeriodLock {

    /** The last day of the last closed period. */
    Optional<LocalDate> closedUntil(CoopId coop);
}
