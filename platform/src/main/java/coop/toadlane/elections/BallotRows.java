package coop.toadlane.elections;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Json;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rolls, ballots and papers; for the register alone. */
@Component
class BallotRows {
    private final JdbcClient jdbc;

    BallotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cast(ElectionEntry.BallotCast ballot, Entered entered) {
        private String voter() {
            return ballot.election() + " " + ballot.member();
        }
    }

    /** Of two ballots of one member the later counts. */
    void write(CoopId coop, List<Cast> all) {
        if (all.isEmpty()) {
            return;
        }
        var last = new LinkedHashMap<String, Cast>();
        all.forEach(one -> last.put(one.voter(), one));
        var cast = last.values();
        jdbc.sql(
                        """
                        insert into election_ballots (coop, election, member, ranks, minute,
                                                      cast_at)
                        select ?, election, member, ranks, minute, cast_at::timestamptz
                        from unnest(?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[])
                            as new (election, member, ranks, minute, cast_at)
                        on conflict (coop, election, member) do update
                        set ranks = excluded.ranks, minute = excluded.minute,
                            cast_at = excluded.cast_at
                        """)
                .params(
                        coop.slug(),
                        cast.stream().map(one -> one.ballot().election()).toArray(Integer[]::new),
                        cast.stream().map(one -> one.ballot().member()).toArray(Integer[]::new),
                        cast.stream()
                                .map(one -> Json.write(one.ballot().ranks()))
                                .toArray(String[]::new),
                        cast.stream().map(one -> one.entered().minute()).toArray(Long[]::new),
                        cast.stream()
                                .map(one -> one.entered().time().toString())
                                .toArray(String[]::new))
                .update();
    }

    void roll(CoopId coop, ElectionEntry.ElectionOpened opened) {
        jdbc.sql(
                        """
                        insert into electors (coop, election, member)
                        select ?, ?, member from unnest(?::int[]) as new (member)
                        """)
                .params(coop.slug(), opened.election(), opened.roll().toArray(Integer[]::new))
                .update();
    }

    void hand(CoopId coop, ElectionEntry.PaperHanded handed, Entered one) {
        jdbc.sql("update electors set paper = ? where coop = ? and election = ? and member = ?")
                .params(one.minute(), coop.slug(), handed.election(), handed.member())
                .update();
    }

    void read(CoopId coop, ElectionEntry.PaperRead read, Entered one) {
        jdbc.sql(
                        """
                        insert into election_papers (coop, election, paper, ranks, teller, minute)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (coop, election, paper) do update
                        set ranks = excluded.ranks, minute = excluded.minute
                        """)
                .params(
                        coop.slug(),
                        read.election(),
                        read.paper(),
                        Json.write(read.ranks()),
                        read.teller(),
                        one.minute())
                .update();
    }

    void confirm(CoopId coop, ElectionEntry.PaperConfirmed confirmed, Entered one) {
        jdbc.sql(
                        """
                        update election_papers set second = ?, confirmed = ?
                        where coop = ? and election = ? and paper = ?
                        """)
                .params(
                        confirmed.teller(),
                        one.minute(),
                        coop.slug(),
                        confirmed.election(),
                        confirmed.paper())
                .update();
    }
}
