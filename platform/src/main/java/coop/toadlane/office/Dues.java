package coop.toadlane.office;

import java.time.Instant;
import java.util.List;

/**
 * What falls due in a room, whatever the co-op. A room that has dates declares a bean; the
 * timekeeper asks each of them and hands what is due to the clerk, as the clock.
 */
public interface Dues {

    /** What is due at that moment; it is due again until its act is performed. */
    List<Due> due(Instant now);

    /**
     * An act whose time has come.
     *
     * @param key the same whenever the same thing is due, so that it is performed once
     */
    record Due(CoopId coop, String key, Act act) {}
}
