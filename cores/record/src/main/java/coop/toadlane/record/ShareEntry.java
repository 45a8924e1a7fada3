package coop.toadlane.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The share register: subscriptions, and signed share transactions that are never changed. */
public sealed interface ShareEntry extends Entry {

    /** A member undertook to take shares; nothing is owned yet. */
    record Subscribed(
            int subscription,
            int member,
            String shareClass,
            long quantity,
            long price,
            String currency)
            implements ShareEntry {}

    /** An unpaid subscription, or what is left of one, was given up. */
    record SubscriptionCancelled(int subscription) implements ShareEntry {}

    enum Cause {
        PAYMENT,
        TRANSFER_IN,
        TRANSFER_OUT,
        REDEMPTION,
        CONVERSION,
        ALLOCATION
    }

    /**
     * Shares came to a member (positive) or went (negative), and count from {@code validAt} on.
     *
     * @param price of one share at the time, in minor units
     * @param subscription the subscription that was paid, if any
     * @param counterpart the member on the other side of a transfer, if any
     */
    record ShareMoved(
            int member,
            String shareClass,
            long quantity,
            long price,
            String currency,
            LocalDate validAt,
            Cause cause,
            @Nullable Integer subscription,
            @Nullable Integer counterpart)
            implements ShareEntry {}
}
