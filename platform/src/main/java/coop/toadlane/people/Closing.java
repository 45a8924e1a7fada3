package coop.toadlane.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an account, and with it everything that is kept here outside the co-ops' registers. */
@Component
class Closing {

    private final People people;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final List<Ties> rooms;

    Closing(People people, Passkeys passkeys, Sessions sessions, List<Ties> rooms) {
        this.people = people;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    List<Ties.Tie> ties(Person person) {
        return rooms.stream().flatMap(room -> room.of(person.id()).stream()).toList();
    }

    /** Closes the account unless something still binds it; false if so, and nothing has changed. */
    @Transactional
    public boolean close(Person person) {
        if (!ties(person).isEmpty()) {
            return false;
        }
        rooms.forEach(room -> room.end(person.id()));
        passkeys.removeAll(person.id());
        people.delete(person.id());
        sessions.endAll(person.id());
        return true;
    }
}
