package coop.toadlane.elections;

import coop.toadlane.office.CoopId;
import coop.toadlane.record.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads elections. */
@Component
public class Elections {
    private final JdbcClient jdbc;

    Elections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the newest first. */
    List<Election> all(CoopId coop) {
        return jdbc.sql("select * from elections where coop = ? order by number desc")
                .param(coop.slug())
                .query(ElectionReading::election)
                .list();
    }

    Optional<Election> find(CoopId coop, int number) {
        return find(coop, List.of(number)).stream().findFirst();
    }

    List<Election> find(CoopId coop, Collection<Integer> numbers) {
        return jdbc.sql("select * from elections where coop = ? and number = any (?)")
                .params(coop.slug(), numbers.toArray(Integer[]::new))
                .query(ElectionReading::election)
                .list();
    }

    int next(CoopId coop) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from elections where coop = ?")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    /** Everybody who was nominated, by number. */
    List<Row.Candidate> candidates(CoopId coop, int election) {
        return jdbc.sql("select * from candidates where coop = ? and election = ? order by member")
                .params(coop.slug(), election)
                .query(ElectionReading::candidate)
                .list();
    }

    /** Whether a member is on the roll, and whether they were handed a paper. */
    Optional<Row.Elector> elector(CoopId coop, int election, int member) {
        return jdbc.sql("select * from electors where coop = ? and election = ? and member = ?")
                .params(coop.slug(), election, member)
                .query(ElectionReading::elector)
                .optional();
    }

    /** How far the papers are. */
    public record Papers(int handed, int confirmed, List<Row.ElectionPaper> read) {}

    Papers papers(CoopId coop, int election) {
        var read =
                jdbc.sql(
                                """
                                select * from election_papers
                                where coop = ? and election = ? order by paper
                                """)
                        .params(coop.slug(), election)
                        .query(ElectionReading::paper)
                        .list();
        return new Papers(
                handed(coop, election),
                (int) read.stream().filter(one -> one.confirmed() != null).count(),
                read);
    }

    private int handed(CoopId coop, int election) {
        return jdbc.sql(
                        """
                        select count(*) from electors
                        where coop = ? and election = ? and paper is not null
                        """)
                .params(coop.slug(), election)
                .query(Integer.class)
                .single();
    }

    Optional<Row.ElectionBallot> ballot(CoopId coop, int election, int member) {
        return jdbc.sql(
                        """
                        select * from election_ballots
                        where coop = ? and election = ? and member = ?
                        """)
                .params(coop.slug(), election, member)
                .query(ElectionReading::ballot)
                .optional();
    }

    /** Members' own ballots, by number. */
    List<Row.ElectionBallot> ballots(CoopId coop, int election) {
        return jdbc.sql(
                        """
                        select * from election_ballots
                        where coop = ? and election = ? order by member
                        """)
                .params(coop.slug(), election)
                .query(ElectionReading::ballot)
                .list();
    }

    /** One page of them. */
    List<Row.ElectionBallot> ballots(CoopId coop, int election, int page, int size) {
        return jdbc.sql(
                        """
                        select * from election_ballots
                        where coop = ? and election = ? order by member limit ? offset ?
                        """)
                .params(coop.slug(), election, size, (page - 1) * size)
                .query(ElectionReading::ballot)
                .list();
    }

    int cast(CoopId coop, int election) {
        return jdbc.sql("select count(*) from election_ballots where coop = ? and election = ?")
                .params(coop.slug(), election)
                .query(Integer.class)
                .single();
    }

    /** All that is counted: members' own ballots, then the papers two tellers agreed on. */
    List<List<List<Integer>>> box(CoopId coop, int election) {
        return jdbc.sql(
                        """
                        select ranks from election_ballots where coop = :coop and election = :number
                        union all
                        select ranks from election_papers
                        where coop = :coop and election = :number and confirmed is not null
                        """)
                .param("coop", coop.slug())
                .param("number", election)
                .query((row, _) -> ElectionReading.ranks(row.getString(1)))
                .list();
    }
}
