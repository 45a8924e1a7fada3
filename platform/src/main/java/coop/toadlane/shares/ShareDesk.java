package coop.toadlane.shares;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Unpaid subscriptions wait for the member who made them and for the treasurer. */
@Component
class ShareDesk implements DeskItems {
    private static final int FEW = 20;
    private final Shares shares;

    ShareDesk(Shares shares) {
        this.shares = shares;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        var items = new ArrayList<DeskItem>();
        if (seat.isMember()) {
            shares.unpaid(coop, seat.member())
                    .forEach(one ->
                            items.add(item(coop, one, "member", "shares.desk.mine", "shares")));
        }
        if (seat.holds("treasurer")) {
            shares.unpaid(coop).stream()
                    .limit(FEW)
                    .forEach(one ->
                            items.add(
                                    item(
                                            coop,
                                            one,
                                            "treasurer",
                                            "shares.desk.unpaid",
                                            "subscriptions")));
        }
        return items;
    }

    private static DeskItem item(
            CoopId coop, Shares.Subscribed one, String office, String text, String page) {
        return new DeskItem(
                office,
                text,
                List.of(one.number(), one.unpaid(), one.member().value()),
                "/c/" + coop + "/" + page,
                one.made(),
                null,
                ShareClass.PREFIX + one.shareClass());
    }
}
