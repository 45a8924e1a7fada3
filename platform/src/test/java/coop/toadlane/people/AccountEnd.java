package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import org.springframework.context.ApplicationContext;

/** Closes accounts, for tests of other rooms. */
public final class AccountEnd {
    private AccountEnd() {}

    /** False if something still binds the account. */
    public static boolean close(ApplicationContext house, PersonId person) {
        var known = house.getBean(People.class).find(person).orElseThrow();
        return house.getBean(Closing.class).close(known);
    }
}
