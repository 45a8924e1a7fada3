package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.ParticularsId;
import java.util.Collection;

/**
 * What a member wrote and is kept apart from the minutes, said by each room that has such words.
 */
public interface OwnWords {

    /** The handles of all of it, former wordings too. */
    Collection<ParticularsId> of(CoopId coop, MemberNo member);
}
