package coop.toadlane.shares;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.Entry;
import coop.toadlane.record.ShareEntry;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes subscriptions and share transactions. Rare entries, written one by one. */
@Component
class ShareRegister implements Register {
    private final JdbcTemplate jdbc;

    ShareRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<? extends Entry> family() {
        return ShareEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        for (var one : entries) {
            switch ((ShareEntry) one.entry()) {
                case ShareEntry.Subscribed subscribed -> subscribe(coop, subscribed, one);
                case ShareEntry.SubscriptionCancelled cancelled -> cancel(coop, cancelled);
                case ShareEntry.ShareMoved moved -> move(coop, moved, one);
            }
        }
    }

    private void subscribe(CoopId coop, ShareEntry.Subscribed subscribed, Entered one) {
        jdbc.update(
                """
                insert into subscriptions (coop, subscription, member, share_class, quantity, price,
                                           currency, made, minute)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                coop.slug(),
                subscribed.subscription(),
                subscribed.member(),
                subscribed.shareClass(),
                subscribed.quantity(),
                subscribed.price(),
                subscribed.currency(),
                Timestamp.from(one.time()),
                one.minute());
    }

    private void cancel(CoopId coop, ShareEntry.SubscriptionCancelled cancelled) {
        jdbc.update(
                "update subscriptions set cancelled = true where coop = ? and subscription = ?",
                coop.slug(),
                cancelled.subscription());
    }

    private void move(CoopId coop, ShareEntry.ShareMoved moved, Entered one) {
        jdbc.update(
                """
                insert into share_transactions (coop, minute, place, member, share_class, quantity,
                                                price, currency, valid_at, recorded_at, cause,
                                                subscription, counterpart)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                coop.slug(),
                one.minute(),
                one.place(),
                moved.member(),
                moved.shareClass(),
                moved.quantity(),
                moved.price(),
                moved.currency(),
                moved.validAt(),
                Timestamp.from(one.time()),
                moved.cause().name(),
                moved.subscription(),
                moved.counterpart());
        if (moved.cause() == ShareEntry.Cause.PAYMENT && moved.subscription() != null) {
            jdbc.update(
                    "update subscriptions set paid = paid + ? where coop = ? and subscription = ?",
                    moved.quantity(),
                    coop.slug(),
                    moved.subscription());
        }
    }
}
