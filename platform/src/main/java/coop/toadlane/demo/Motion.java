package coop.toadlane.demo;

import coop.toadlane.office.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A proposal of the demo and what becomes of it.
 *
 * @param opens the first day of its ballot
 * @param acts what it would do, drafted on the day it is proposed
 * @param yes how many of the first ten voters vote for it, whatever the number of votes
 * @param votes how many members vote; the rest keep silent
 */
record Motion(
        String title,
        String text,
        int proposer,
        LocalDate opens,
        Terms terms,
        Supplier<List<Draft>> acts,
        int yes,
        int votes,
        List<Remark> remarks) {

    /** How the drivers' blueprint decides. */
    enum Terms {
        ORDINARY(2, 7, 2),
        SPECIAL(3, 14, 7);

        static final int NOTICE = 15;
        final int sponsors;
        final int open;
        final int delay;

        Terms(int sponsors, int open, int delay) {
            this.sponsors = sponsors;
            this.open = open;
            this.delay = delay;
        }
    }

    /**
     * @param side FOR, AGAINST or NONE
     */
    record Remark(int member, String side, String words) {}

    LocalDate noticed() {
        return opens.minusDays(Terms.NOTICE);
    }

    LocalDate closes() {
        return opens.plusDays(terms.open);
    }

    LocalDate enacted() {
        return closes().plusDays(terms.delay);
    }
}
