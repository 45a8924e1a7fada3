package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Visitor;
import coop.toadlane.people.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows visitors to their seats. */
@Component
public class Seats {
    private static final String ATTRIBUTE = Seat.class.getName();
    private final Coops coops;
    private final Rulebooks rulebooks;
    private final Powers powers;
    private final Members members;
    private final Visitors visitors;
    private final Clock clock;

    Seats(
            Coops coops,
            Rulebooks rulebooks,
            Powers powers,
            Members members,
            Visitors visitors,
            Clock clock) {
        this.coops = coops;
        this.rulebooks = rulebooks;
        this.powers = powers;
        this.members = members;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** The seat of whoever sends the request; looked up once a request. */
    public Optional<Seat> of(String slug, HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Seat known
                && known.coop().slug().equals(slug)) {
            return Optional.of(known);
        }
        var seat = of(slug, visitors.of(request));
        seat.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return seat;
    }

    /** The visitor's seat in a co-op; empty when there is no such co-op. */
    public Optional<Seat> of(String slug, Visitor visitor) {
        return CoopId.isSlug(slug)
                ? coops.find(new CoopId(slug)).map(coop -> seat(coop, visitor))
                : Optional.empty();
    }

    private Seat seat(Coops.Coop coop, Visitor visitor) {
        var rulebook = rulebooks.of(coop.id());
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(rulebook.text("coop.zone")));
        return switch (visitor) {
            case Visitor.Stranger() -> new Seat(coop, rulebook, today, null, null, Set.of());
            case Visitor.SignedIn(var person) -> {
                var line =
                        members.ofPerson(person.id(), coop.id()).filter(member -> member.on(today));
                var offices =
                        line.map(member -> Set.copyOf(powers.held(coop.id(), member.number())))
                                .orElse(Set.of());
                yield new Seat(coop, rulebook, today, person, line.orElse(null), offices);
            }
        };
    }
}
