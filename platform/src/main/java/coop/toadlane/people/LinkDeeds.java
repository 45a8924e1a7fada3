package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.Links.Deed;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what a letter's link says, once. */
@Component
class LinkDeeds {

    private final Links links;
    private final People people;
    private final Letters letters;
    private final Sessions sessions;

    LinkDeeds(Links links, People people, Letters letters, Sessions sessions) {
        this.links = links;
        this.people = people;
        this.letters = letters;
        this.sessions = sessions;
    }

    /** Whom a link let in, and where they wanted to go. */
    record Admitted(PersonId person, Optional<String> wayBack) {}

    /** Empty if the link is spent, or if somebody else has taken the address meanwhile. */
    @Transactional
    public Optional<Admitted> take(String token) {
        return links.take(token)
                .flatMap(link ->
                        perform(link.deed()).map(person -> new Admitted(person, link.wayBack())));
    }

    private Optional<PersonId> perform(Deed deed) {
        return switch (deed) {
            case Deed.SignIn(var person, _) -> Optional.of(person);
            case Deed.SignUp wanted ->
                    people.insert(
                            wanted.name(),
                            wanted.email(),
                            wanted.language(),
                            wanted.zone(),
                            wanted.hash());
            case Deed.NewEmail(var person, var email) -> change(person, email);
            case Deed.OldEmail(var person, var email) -> takeBack(person, email);
        };
    }

    private Optional<PersonId> change(PersonId id, String email) {
        var before = people.find(id);
        if (!people.setEmail(id, email)) {
            return Optional.empty();
        }
        before.ifPresent(letters::addressChanged);
        return Optional.of(id);
    }

    /** Whoever changed the address may still be signed in: nobody is, afterwards. */
    private Optional<PersonId> takeBack(PersonId id, String email) {
        if (!people.setEmail(id, email)) {
            return Optional.empty();
        }
        links.voidAddresses(id);
        sessions.endAll(id);
        return Optional.of(id);
    }
}
