package coop.toadlane.office;

import coop.toadlane.record.Entry;
import java.util.List;

/**
 * What a room keeps, written from entries and from nothing else: a replay of the minute book gives
 * the same rows.
 */
public interface Register {

    /** The family of entries it answers for; every entry has exactly one register. */
    Class<? extends Entry> family();

    /**
     * Writes entries, in their order, with as few statements as their number allows.
     *
     * @param entries all of this register's family
     */
    void enter(CoopId coop, List<Entered> entries);
}
