package coop.toadlane.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** What the clerk must know of the members, said by the room that keeps their register. */
public interface Roster {

    /** Those of the members who are members on that day. */
    Set<MemberNo> active(CoopId coop, Collection<MemberNo> members, LocalDate day);
}
