package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, on whichever server process. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
        this.store = store;
    }

    int count(PersonId person) {
        return store.findByPrincipalName(person.toString()).size();
    }

    void endAll(PersonId person) {
        store.findByPrincipalName(person.toString()).keySet().forEach(store::deleteById);
    }

    /** Signs the person out everywhere but in the given session. */
    void endAllBut(PersonId person, String spared) {
        for (var id : store.findByPrincipalName(person.toString()).keySet()) {
            if (!id.equals(spared)) {
                store.deleteById(id);
            }
        }
    }
}
