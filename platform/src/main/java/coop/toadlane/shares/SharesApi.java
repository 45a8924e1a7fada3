package coop.toadlane.shares;

import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.ShareEntry.Cause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shares for programs: what is held, and what is subscribed and still to be paid. */
@RestController
@RequestMapping("/api/c/{coop}/shares")
class SharesApi {
    private static final String[] KEEPERS = {"treasurer", "auditor"};
    private final Shares shares;

    SharesApi(Shares shares) {
        this.shares = shares;
    }

    record HoldingJson(String shareClass, long quantity, long paidMinor, String currency) {}

    /** A subscription that is not yet paid in full. */
    record SubscriptionJson(
            int subscription,
            int member,
            String shareClass,
            long quantity,
            long paid,
            long priceMinor,
            String currency,
            long minute) {}

    record MovementJson(
            LocalDate validAt, String shareClass, long quantity, Cause cause, long minute) {}

    /**
     * What a member owns.
     *
     * @param unpaid as it stands now, whatever the day
     */
    record Owned(
            int member,
            LocalDate on,
            List<HoldingJson> holdings,
            List<SubscriptionJson> unpaid,
            List<MovementJson> movements) {}

    /** One's own shares at the end of a day; the treasurer and the auditor may name a member. */
    @GetMapping
    Owned shares(
            Seat seat,
            @RequestParam(required = false) @Nullable Integer member,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var whose = seat.member();
        if (member != null && member != whose.value()) {
            seat.mustHold(KEEPERS);
            whose = new MemberNo(member);
        }
        var day = on == null ? seat.today() : on;
        return new Owned(
                whose.value(),
                day,
                shares.of(seat.coop(), whose, day).stream()
                        .map(held ->
                                new HoldingJson(
                                        held.shareClass(),
                                        held.shares(),
                                        held.paidMinor(),
                                        held.currency()))
                        .toList(),
                shares.unpaid(seat.coop(), whose).stream().map(SharesApi::subscription).toList(),
                shares.movements(seat.coop(), whose).stream()
                        .filter(move -> !move.validAt().isAfter(day))
                        .map(move ->
                                new MovementJson(
                                        move.validAt(),
                                        move.shareClass(),
                                        move.quantity(),
                                        move.cause(),
                                        move.minute()))
                        .toList());
    }

    /** Every subscription that waits for its money, oldest first; for the treasurer. */
    @GetMapping("/unpaid")
    List<SubscriptionJson> unpaid(Seat seat) {
        seat.mustHold(KEEPERS);
        return shares.unpaid(seat.coop()).stream().map(SharesApi::subscription).toList();
    }

    private static SubscriptionJson subscription(Shares.Subscribed one) {
        return new SubscriptionJson(
                one.number(),
                one.member().value(),
                one.shareClass(),
                one.quantity(),
                one.paid(),
                one.price().minor(),
                one.price().currency().code(),
                one.minute());
    }
}
