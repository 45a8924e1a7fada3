package coop.toadlane.shares;

import coop.toadlane.members.Holdings;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.ShareEntry.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the share register says, for every room that asks. */
@Component
public class Shares implements Holdings {
    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription with how much of it is paid. */
    public record Subscribed(
            int number,
            MemberNo member,
            String shareClass,
            long quantity,
            long paid,
            Money price,
            Instant made,
            long minute) {

        public long unpaid() {
            return quantity - paid;
        }

        public Money due() {
            return new Money(Math.multiplyExact(unpaid(), price.minor()), price.currency());
        }
    }

    /** A movement of shares: to the member when positive, from them when negative. */
    public record Movement(
            long minute,
            LocalDate validAt,
            Instant recordedAt,
            String shareClass,
            long quantity,
            Money price,
            Cause cause) {}

    @Override
    public Map<MemberNo, List<Holding>> asAt(
            CoopId coop, LocalDate day, Collection<MemberNo> members) {
        var found = new HashMap<MemberNo, List<Holding>>();
        jdbc.sql(
                        """
                        select member, share_class, currency, sum(quantity)::bigint as shares,
                               sum(quantity * price)::bigint as paid
                        from share_transactions
                        where coop = :coop and valid_at <= :day and member = any (:members)
                        group by member, share_class, currency
                        having sum(quantity) <> 0
                        order by member, share_class
                        """)
                .param("coop", coop.slug())
                .param("day", day)
                .param("members", members.stream().map(MemberNo::value).toArray(Integer[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new MemberNo(row.getInt("member")), _ -> new ArrayList<>())
                            .add(
                                    new Holding(
                                            row.getString("share_class"),
                                            row.getLong("shares"),
                                            row.getLong("paid"),
                                            row.getString("currency")));
                });
        return found;
    }

    /** A member's holdings at the end of that day. */
    public List<Holding> of(CoopId coop, MemberNo member, LocalDate day) {
        return asAt(coop, day, List.of(member)).getOrDefault(member, List.of());
    }

    /** All shares of a class that are held at the end of that day. */
    public long issued(CoopId coop, String shareClass, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce(sum(quantity), 0)::bigint from share_transactions
                        where coop = ? and share_class = ? and valid_at <= ?
                        """)
                .params(coop.slug(), shareClass, day)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Every movement of a member's shares, oldest first. */
    public List<Movement> movements(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select * from share_transactions where coop = ? and member = ?
                        order by valid_at, minute, place
                        """)
                .params(coop.slug(), member.value())
                .query(Shares::movement)
                .list();
    }

    /** What is subscribed and not yet paid, oldest first. */
    public List<Subscribed> unpaid(CoopId coop) {
        return jdbc.sql(
                        """
                        select * from subscriptions
                        where coop = ? and not cancelled and paid < quantity order by subscription
                        """)
                .param(coop.slug())
                .query(Shares::subscribed)
                .list();
    }

    /** What a member has subscribed and not yet paid. */
    public List<Subscribed> unpaid(CoopId coop, MemberNo member) {
        return unpaid(coop).stream().filter(one -> one.member().equals(member)).toList();
    }

    Optional<Subscribed> subscription(CoopId coop, int number) {
        return jdbc.sql(
                        """
                        select * from subscriptions
                        where coop = ? and subscription = ? and not cancelled
                        """)
                .params(coop.slug(), number)
                .query(Shares::subscribed)
                .optional();
    }

    int nextNumber(CoopId coop) {
        return jdbc.sql(
                        """
                        select coalesce(max(subscription), 0) + 1 from subscriptions
                        where coop = ?
                        """)
                .param(coop.slug())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static Subscribed subscribed(ResultSet row, int place) throws SQLException {
        return new Subscribed(
                row.getInt("subscription"),
                new MemberNo(row.getInt("member")),
                row.getString("share_class"),
                row.getLong("quantity"),
                row.getLong("paid"),
                money(row),
                row.getTimestamp("made").toInstant(),
                row.getLong("minute"));
    }

    private static Movement movement(ResultSet row, int place) throws SQLException {
        return new Movement(
                row.getLong("minute"),
                row.getObject("valid_at", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("share_class"),
                row.getLong("quantity"),
                money(row),
                Cause.valueOf(row.getString("cause")));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("price"), Currency.of(row.getString("currency")));
    }
}
