package coop.toadlane.members;

import coop.toadlane.office.Actor;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops.Coop;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import coop.toadlane.people.Person;
import coop.toadlane.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Where the visitor sits in the co-op of the path: a member in a class and with offices, or only
 * somebody who looks in. A controller takes one as an argument; a co-op that is not there answers
 * 404 before the controller is asked.
 *
 * @param house the co-op itself
 * @param rulebook the co-op's, as it stands now
 * @param today the day it is at the co-op
 * @param person who is signed in, if anybody is
 * @param line the visitor's line in the register, if they are a member today
 * @param offices the offices they hold; none unless they are a member
 */
public record Seat(
        Coop house,
        Rulebook rulebook,
        LocalDate today,
        @Nullable Person person,
        @Nullable Member line,
        Set<String> offices) {

    public CoopId coop() {
        return house.id();
    }

    public boolean isMember() {
        return line != null;
    }

    /**
     * The member who asks.
     *
     * @throws AccessDeniedException when no member asks: a stranger is sent to sign in, anybody
     *     else is told that the page is for members
     */
    public MemberNo member() {
        return mustBeMember().number();
    }

    /** Where the co-op's days begin and end. */
    public ZoneId zone() {
        return ZoneId.of(rulebook.text("coop.zone"));
    }

    /** The id of the member's class; only members get past this. */
    public String memberClass() {
        return mustBeMember().memberClass();
    }

    /** Only members get past this. */
    public Member mustBeMember() {
        if (line == null) {
            throw new AccessDeniedException("for members of " + coop());
        }
        return line;
    }

    /** Only those who hold one of the offices get past this. */
    public MemberNo mustHold(String... any) {
        for (var office : any) {
            if (holds(office)) {
                return member();
            }
        }
        throw new AccessDeniedException("for " + String.join(", ", any) + " of " + coop());
    }

    public boolean holds(String office) {
        return offices.contains(office);
    }

    /** What an office is called in the reader's language; the co-op's own word if it is new. */
    public String officeName(Words words, String office) {
        var key = "members.office." + office;
        return words.has(key) ? words.t(key) : office;
    }

    /** The same for several, in one line. */
    public String officeNames(Words words, Collection<String> several) {
        return several.stream()
                .map(office -> officeName(words, office))
                .collect(Collectors.joining(", "));
    }

    /** As whom the visitor acts before the clerk. */
    public Actor actor() {
        return line == null ? Actor.guest() : Actor.member(line.number());
    }
}
