package coop.toadlane.decisions;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals, rolls and votes in the public record, open to members. */
@Configuration(proxyBeanMethods = false)
class ProposalsShown {
    private final JdbcClient jdbc;

    ProposalsShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownProposals() {
        return new TableShown(
                Table.PROPOSALS,
                Openness.MEMBERS,
                "select * from proposals where coop = :coop order by number",
                ShownProposal::of,
                jdbc);
    }

    @Bean
    Shown shownSponsors() {
        return new TableShown(
                Table.SPONSORS,
                Openness.MEMBERS,
                """
                select proposal, member, minute from sponsors
                where coop = :coop order by proposal, member
                """,
                (row, _) -> new Row.Sponsor(row.getInt(1), row.getInt(2), row.getLong(3)),
                jdbc);
    }

    @Bean
    Shown shownRolls() {
        return new TableShown(
                Table.ROLLS,
                Openness.MEMBERS,
                """
                select proposal, member, member_class, weight from rolls
                where coop = :coop order by proposal, member
                """,
                (row, _) ->
                        new Row.RollLine(
                                row.getInt(1), row.getInt(2), row.getString(3), row.getLong(4)),
                jdbc);
    }

    @Bean
    Shown shownVotes() {
        return new TableShown(
                Table.VOTES,
                Openness.MEMBERS,
                "select * from votes where coop = :coop order by proposal, member",
                (row, _) ->
                        new Row.Vote(
                                row.getInt("proposal"),
                                row.getInt("member"),
                                Choice.valueOf(row.getString("choice")),
                                row.getBoolean("resolved"),
                                row.getObject("reason", UUID.class),
                                row.getString("commitment"),
                                row.getLong("minute"),
                                row.getTimestamp("cast_at").toInstant()),
                jdbc);
    }
}
