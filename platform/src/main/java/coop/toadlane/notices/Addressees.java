package coop.toadlane.notices;

import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Members;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds where a member is written to: at the address they sign in with, which they have proved to
 * be theirs, or else at the one in their particulars if they gave it for notices.
 */
@Component
class Addressees {
    private static final String PURPOSE = "notices";
    private final Members members;
    private final Particulars particulars;
    private final People people;
    private final Rulebooks rulebooks;

    Addressees(Members members, Particulars particulars, People people, Rulebooks rulebooks) {
        this.members = members;
        this.particulars = particulars;
        this.people = people;
        this.rulebooks = rulebooks;
    }

    /** Empty without an address, and once the particulars are erased. */
    Optional<Addressee> of(Mail mail) {
        var line = members.find(mail.coop(), mail.member()).orElse(null);
        var details = line == null ? null : particulars.of(line.particulars()).orElse(null);
        if (line == null || details == null) {
            return Optional.empty();
        }
        var person = particulars.person(line.particulars()).flatMap(people::find);
        if (person.isPresent()) {
            var known = person.get();
            return Optional.of(
                    new Addressee(
                            known.id(),
                            details.name(),
                            known.email(),
                            known.language(),
                            known.timeZone()));
        }
        return Optional.ofNullable(details.email())
                .filter(_ -> details.purposes().contains(PURPOSE))
                .map(email ->
                        new Addressee(
                                null,
                                details.name(),
                                email,
                                CoopLanguage.of(rulebooks.of(mail.coop())),
                                ZoneId.of(rulebooks.of(mail.coop()).text("coop.zone"))));
    }
}
