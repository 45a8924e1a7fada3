package coop.toadlane.shares;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.ShareEntry.Cause;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The share register in the public record: each member's own, and all for those who keep it. */
@Configuration(proxyBeanMethods = false)
class SharesShown {
    private final JdbcClient jdbc;

    SharesShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownSubscriptions() {
        return new TableShown(
                Table.SUBSCRIPTIONS,
                Openness.PARTIES,
                "select * from subscriptions where coop = :coop order by subscription",
                (row, _) ->
                        new Row.Subscription(
                                row.getInt("subscription"),
                                row.getInt("member"),
                                row.getString("share_class"),
                                row.getLong("quantity"),
                                row.getLong("price"),
                                row.getString("currency"),
                                row.getLong("paid"),
                                row.getBoolean("cancelled"),
                                row.getTimestamp("made").toInstant(),
                                row.getLong("minute")),
                jdbc);
    }

    @Bean
    Shown shownShareMoves() {
        return new TableShown(
                Table.SHARE_MOVES,
                Openness.MEMBERS,
                """
                select s.* from share_transactions s
                join minutes m on m.coop = s.coop and m.number = s.minute
                where s.coop = :coop and (m.openness = any (:open) or m.parties @> array[:party])
                order by s.minute, s.place
                """,
                SharesShown::move,
                jdbc);
    }

    private static Row move(ResultSet row, int place) throws SQLException {
        return new Row.ShareMove(
                row.getLong("minute"),
                row.getInt("place"),
                row.getInt("member"),
                row.getString("share_class"),
                row.getLong("quantity"),
                row.getLong("price"),
                row.getString("currency"),
                row.getObject("valid_at", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                Cause.valueOf(row.getString("cause")),
                row.getObject("subscription", Integer.class),
                row.getObject("counterpart", Integer.class));
    }

    @Bean
    Shown shownHoldings() {
        return new TableShown(
                Table.HOLDINGS,
                Openness.PARTIES,
                """
                select member, share_class, sum(quantity)::bigint as quantity
                from share_transactions where coop = :coop
                group by member, share_class having sum(quantity) <> 0
                order by member, share_class collate "C"
                """,
                (row, _) -> new Row.Holding(row.getInt(1), row.getString(2), row.getLong(3)),
                jdbc);
    }
}
