package coop.toadlane.notices;

import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Invitations;
import coop.toadlane.members.Members;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.people.Topic;
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
    private final Invitations invitations;

    Addressees(
            Members members,
            Particulars particulars,
            People people,
            Rulebooks rulebooks,
            Invitations invitations) {
        this.members = members;
        this.particulars = particulars;
        this.people = people;
        this.rulebooks = rulebooks;
        this.invitations = invitations;
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
        var invited = mail.topic() == Topic.INVITATION;
        var rulebook = rulebooks.of(mail.coop());
        var language = invitations.language(mail.coop(), line.particulars());
        return Optional.ofNullable(details.email())
                .filter(_ -> invited || details.purposes().contains(PURPOSE))
                .map(email ->
                        new Addressee(
                                null,
                                invited ? reader(details) : details.name(),
                                email,
                                language.orElseGet(() -> CoopLanguage.of(rulebook)),
                                ZoneId.of(rulebook.text("coop.zone"))));
    }

    /** Who opens the letter: of an organisation, whoever acts for it. */
    private static String reader(Details details) {
        return details.representative() == null ? details.name() : details.representative();
    }
}
