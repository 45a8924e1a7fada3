package coop.toadlane.check;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Seats;
import coop.toadlane.office.CoopId;
import coop.toadlane.people.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Says as whom a visitor reads the minute book. */
@Component
class Readers {
    private final Visitors visitors;
    private final Seats seats;

    Readers(Visitors visitors, Seats seats) {
        this.visitors = visitors;
        this.seats = seats;
    }

    Reader of(CoopId coop, HttpServletRequest request) {
        return seats.of(coop.slug(), visitors.of(request)).map(Readers::of).orElse(Reader.ANYBODY);
    }

    static Reader of(Seat seat) {
        if (seat.line() == null) {
            return Reader.ANYBODY;
        }
        var office =
                seat.rulebook()
                        .required(RecordRules.OFFICES)
                        .valueStream()
                        .anyMatch(name -> seat.holds(name.asString()));
        return new Reader(seat.line().number(), office);
    }
}
