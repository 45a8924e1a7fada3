package coop.toadlane.record;

import static coop.toadlane.record.Tallies.wrong;

import java.util.TreeMap;
import java.util.stream.Stream;

/** The share register, as the minutes tell it. */
final class ShareFold {
    private final TreeMap<Integer, Row.Subscription> subscriptions = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<String, Long>> holdings = new TreeMap<>();
    private final Tallies tallies;
    private final Shown shown;
    private boolean complete = true;

    ShareFold(Tallies tallies, Shown shown) {
        this.tallies = tallies;
        this.shown = shown;
    }

    /** The reader is not shown a minute of this family. */
    void withheld(String kind) {
        complete &= !kind.startsWith("shares.");
    }

    void enter(ShareEntry entry, Header header, int place) {
        switch (entry) {
            case ShareEntry.Subscribed one -> subscribe(one, header);
            case ShareEntry.SubscriptionCancelled(var number) -> {
                var one = subscriptions.get(number);
                if (one != null) {
                    subscriptions.put(number, with(one, one.paid(), true));
                }
            }
            case ShareEntry.ShareMoved one -> move(one, header, place);
        }
    }

    private void subscribe(ShareEntry.Subscribed one, Header header) {
        var row =
                new Row.Subscription(
                        one.subscription(),
                        one.member(),
                        one.shareClass(),
                        one.quantity(),
                        one.price(),
                        one.currency(),
                        0,
                        false,
                        header.time(),
                        header.number());
        if (subscriptions.putIfAbsent(one.subscription(), row) != null) {
            throw wrong(
                    Check.ENTRIES,
                    header.number(),
                    "makes subscription %d twice",
                    one.subscription());
        }
    }

    private static Row.Subscription with(Row.Subscription one, long paid, boolean cancelled) {
        return new Row.Subscription(
                one.subscription(),
                one.member(),
                one.shareClass(),
                one.quantity(),
                one.price(),
                one.currency(),
                paid,
                cancelled,
                one.made(),
                one.minute());
    }

    private void move(ShareEntry.ShareMoved one, Header header, int place) {
        var held = holdings.computeIfAbsent(one.member(), _ -> new TreeMap<>());
        long now = held.merge(one.shareClass(), one.quantity(), Math::addExact);
        if (now < 0 && complete) {
            throw wrong(
                    Check.HOLDINGS,
                    header.number(),
                    "leaves member %d with %d shares of %s",
                    one.member(),
                    now,
                    one.shareClass());
        }
        tallies.made(Check.HOLDINGS);
        if (one.cause() == ShareEntry.Cause.PAYMENT && one.subscription() != null) {
            pay(one, one.subscription(), header);
        }
        shown.expect(Table.SHARE_MOVES, () -> row(one, header, place));
    }

    private void pay(ShareEntry.ShareMoved one, int subscription, Header header) {
        var paid = subscriptions.get(subscription);
        if (paid != null) {
            long sum = Math.addExact(paid.paid(), one.quantity());
            if (sum > paid.quantity() || paid.member() != one.member()) {
                throw wrong(
                        Check.HOLDINGS,
                        header.number(),
                        "pays more than subscription %d asks, or another's",
                        subscription);
            }
            subscriptions.put(subscription, with(paid, sum, paid.cancelled()));
        } else if (complete) {
            throw wrong(
                    Check.HOLDINGS,
                    header.number(),
                    "pays no subscription there is: %d",
                    subscription);
        }
    }

    static Row row(ShareEntry.ShareMoved one, Header header, int place) {
        return new Row.ShareMove(
                header.number(),
                place,
                one.member(),
                one.shareClass(),
                one.quantity(),
                one.price(),
                one.currency(),
                one.validAt(),
                header.time(),
                one.cause(),
                one.subscription(),
                one.counterpart());
    }

    Stream<Row> rows(Table table) {
        return switch (table) {
            case SUBSCRIPTIONS -> subscriptions.values().stream().map(row -> row);
            case HOLDINGS ->
                    holdings.entrySet().stream()
                            .flatMap(member ->
                                    member.getValue().entrySet().stream()
                                            .filter(one -> one.getValue() != 0)
                                            .map(one ->
                                                    new Row.Holding(
                                                            member.getKey(),
                                                            one.getKey(),
                                                            one.getValue())));
            default -> Stream.empty();
        };
    }
}
