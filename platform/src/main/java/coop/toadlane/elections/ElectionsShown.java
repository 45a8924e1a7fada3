package coop.toadlane.elections;

import coop.toadlane.office.Shown;
import coop.toadlane.office.TableShown;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elections, candidates, rolls and ballots in the public record, open to members. */
@Configuration(proxyBeanMethods = false)
class ElectionsShown {
    private final JdbcClient jdbc;

    ElectionsShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Shown shownElections() {
        return shown(Table.ELECTIONS, "elections", "number", ElectionsShown::election);
    }

    @Bean
    Shown shownCandidates() {
        return shown(
                Table.CANDIDATES, "candidates", "election, member", ElectionReading::candidate);
    }

    @Bean
    Shown shownElectors() {
        return shown(Table.ELECTORS, "electors", "election, member", ElectionReading::elector);
    }

    @Bean
    Shown shownElectionBallots() {
        return shown(
                Table.ELECTION_BALLOTS,
                "election_ballots",
                "election, member",
                ElectionReading::ballot);
    }

    @Bean
    Shown shownElectionPapers() {
        return shown(
                Table.ELECTION_PAPERS,
                "election_papers",
                "election, paper",
                ElectionReading::paper);
    }

    private Shown shown(Table table, String name, String order, RowMapper<? extends Row> mapper) {
        return new TableShown(
                table,
                Openness.MEMBERS,
                "select * from " + name + " where coop = :coop order by " + order,
                mapper::mapRow,
                jdbc);
    }

    private static Row.Election election(ResultSet row, int place) throws SQLException {
        var one = ElectionReading.election(row, place);
        return new Row.Election(
                one.number(),
                one.office(),
                one.seats(),
                one.terms().values(),
                one.retiring(),
                one.nominationsClose(),
                one.opens(),
                one.closes(),
                one.delaySeconds(),
                one.minute(),
                one.called(),
                one.cancelled(),
                one.lapsed(),
                one.opening(),
                one.count(),
                one.enactment());
    }
}
