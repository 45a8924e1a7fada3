package coop.toadlane.shares;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Holdings;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shares that a class must hold wait for members who have none; unpaid subscriptions for the member
 * who made them and for the treasurer.
 */
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
            items.addAll(first(coop, seat));
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

    private List<DeskItem> first(CoopId coop, Seat seat) {
        var taken =
                Stream.concat(
                                shares.of(coop, seat.member(), seat.today()).stream()
                                        .map(Holdings.Holding::shareClass),
                                shares.unpaid(coop, seat.member()).stream()
                                        .map(Shares.Subscribed::shareClass))
                        .toList();
        return ShareClass.all(seat.rulebook()).values().stream()
                .filter(one -> one.minimum() > 0 && one.open(seat.memberClass()))
                .filter(one -> !taken.contains(one.id()))
                .map(one -> first(coop, seat, one))
                .toList();
    }

    private static DeskItem first(CoopId coop, Seat seat, ShareClass shareClass) {
        return new DeskItem(
                "member",
                "shares.desk.first",
                List.of(shareClass.name(), shareClass.minimum()),
                "/c/" + coop + "/shares",
                seat.mustBeMember().since().atStartOfDay(seat.zone()).toInstant(),
                null,
                ShareClass.PREFIX + shareClass.id());
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
