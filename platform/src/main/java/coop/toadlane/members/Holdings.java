package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What members hold, said by the room that keeps the shares: the register of members shows it. */
public interface Holdings {

    /**
     * A member's holding in one class of shares.
     *
     * @param shareClass its name as the rulebook has it
     * @param paidMinor what was paid or counts as paid on them, in minor units
     */
    record Holding(String shareClass, long shares, long paidMinor, String currency) {}

    /** The holdings at the end of that day; members without any are left out. One query. */
    Map<MemberNo, List<Holding>> asAt(CoopId coop, LocalDate day, Collection<MemberNo> members);
}
