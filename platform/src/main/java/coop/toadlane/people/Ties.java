package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.util.List;

/** What binds an account to co-ops, said by each room that knows of such a thing. */
public interface Ties {

    /**
     * Where somebody is still bound.
     *
     * @param coop what the co-op is called
     * @param href where they loosen it
     */
    record Tie(String coop, String href) {}

    /** What must be loosened before the account can be closed. */
    List<Tie> of(PersonId person);

    /** The account closes: what is kept here of the person goes, unless a register needs it. */
    void end(PersonId person);
}
