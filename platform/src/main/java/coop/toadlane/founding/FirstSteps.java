package coop.toadlane.founding;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the founder of a co-op that has nobody else yet: to ask others in. */
@Component
class FirstSteps implements DeskItems {
    private final Members members;

    FirstSteps(Members members) {
        this.members = members;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        if (!seat.holds("secretary") || members.find(coop, new MemberNo(2)).isPresent()) {
            return List.of();
        }
        var since = seat.mustBeMember().since().atStartOfDay(seat.zone()).toInstant();
        return List.of(
                new DeskItem(
                        "member",
                        "founding.first.invite",
                        List.of("/c/" + coop),
                        "/c/" + coop,
                        since,
                        null,
                        null));
    }
}
