package coop.toadlane.ledger;

import coop.toadlane.office.Actor;
import coop.toadlane.office.Authority;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Rulebook;
import coop.toadlane.office.Sitting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A sitting at a fixed moment that performs nothing further. */
record FixedSitting(CoopId coop) implements Sitting {

    @Override
    public boolean isNew() {
        return false;
    }

    @Override
    public Instant time() {
        return Instant.parse("2026-03-01T12:00:00Z");
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 3, 1);
    }

    @Override
    public Rulebook rulebook() {
        throw new IllegalStateException("the ledger asks no rules");
    }

    @Override
    public Performance perform(List<Draft> drafts, Actor actor, Authority authority) {
        throw new IllegalStateException("the ledger performs no drafts");
    }

    @Override
    public Performance rehearse(List<Draft> drafts, Authority authority) {
        throw new IllegalStateException("postings rehearse nothing");
    }
}
