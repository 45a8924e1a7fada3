package coop.toadlane.shares;

import coop.toadlane.members.DeskForm;
import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Holdings;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    private final Members members;

    ShareDesk(Shares shares, Members members) {
        this.shares = shares;
        this.members = members;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        var items = new ArrayList<DeskItem>();
        if (seat.isMember()) {
            items.addAll(first(coop, seat));
            shares.unpaid(coop, seat.member()).forEach(one -> items.add(mine(coop, one)));
        }
        if (seat.holds("treasurer")) {
            items.addAll(unpaid(coop, seat));
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

    private static DeskItem mine(CoopId coop, Shares.Subscribed one) {
        return new DeskItem(
                "member",
                "shares.desk.mine",
                List.of(one.number(), one.unpaid(), one.due()),
                "/c/" + coop + "/shares",
                one.made(),
                null,
                ShareClass.PREFIX + one.shareClass());
    }

    private List<DeskItem> unpaid(CoopId coop, Seat seat) {
        var waiting = shares.unpaid(coop).stream().limit(FEW).toList();
        var names =
                members.names(
                        seat,
                        waiting.stream()
                                .map(Shares.Subscribed::member)
                                .collect(Collectors.toSet()));
        return waiting.stream()
                .map(one -> unpaid(coop, seat, one, names.getOrDefault(one.member(), "")))
                .toList();
    }

    private static DeskItem unpaid(CoopId coop, Seat seat, Shares.Subscribed one, String name) {
        return new DeskItem(
                        "treasurer",
                        "shares.desk.unpaid",
                        List.of(
                                one.number(),
                                one.unpaid(),
                                name + " (" + one.member().value() + ")",
                                one.due()),
                        "/c/" + coop + "/subscriptions",
                        one.made(),
                        null,
                        ShareClass.PREFIX + one.shareClass())
                .with(List.of(), List.of(payment(coop, seat, one)));
    }

    private static DeskForm payment(CoopId coop, Seat seat, Shares.Subscribed one) {
        return new DeskForm(
                "/c/" + coop + "/subscriptions/" + one.number() + "/payments",
                "shares.queue.do",
                false,
                List.of(
                        new DeskForm.Input(
                                "quantity",
                                "shares.queue.paid",
                                "number",
                                Long.toString(one.unpaid())),
                        new DeskForm.Input(
                                "date", "shares.queue.date", "date", seat.today().toString())));
    }
}
