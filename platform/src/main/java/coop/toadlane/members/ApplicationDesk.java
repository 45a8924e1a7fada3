package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Applications wait on the secretary's desk where an office admits. */
@Component
class ApplicationDesk implements DeskItems {
    private static final int MOST = 20;
    private final Applications applications;

    ApplicationDesk(Applications applications) {
        this.applications = applications;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        if (!seat.holds(ApplicationsController.SECRETARY)) {
            return List.of();
        }
        return applications.waiting(coop, MOST).stream()
                .map(line ->
                        new DeskItem(
                                ApplicationsController.SECRETARY,
                                "members.desk.application",
                                List.of(
                                        Integer.toString(line.number()),
                                        ClassNames.of(seat.rulebook())
                                                .getOrDefault(
                                                        line.memberClass(), line.memberClass())),
                                "/c/" + coop + "/applications#a" + line.number(),
                                line.applied(),
                                null,
                                MemberRules.ADMISSION))
                .toList();
    }
}
