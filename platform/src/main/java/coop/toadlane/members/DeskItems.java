package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import java.util.List;

/** What waits for somebody in a room; every room that has such a thing declares a bean. */
public interface DeskItems {

    /** What waits for whoever has this seat, oldest first; a few, not a full list. */
    List<DeskItem> waiting(CoopId coop, Seat seat);
}
