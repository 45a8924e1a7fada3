package coop.toadlane.elections;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the facts of elections; for the register alone. */
@Component
class ElectionRows {
    private final JdbcClient jdbc;

    ElectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void call(CoopId coop, ElectionEntry.ElectionCalled entry, Entered one) {
        jdbc.sql(
                        """
                        insert into elections (coop, number, office, seats, terms, retiring,
                                               nominations_close, opens, closes, delay_seconds,
                                               count_days, minute, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        coop.slug(),
                        entry.election(),
                        entry.office(),
                        entry.seats(),
                        Json.write(entry.terms()),
                        array(entry.retiring()),
                        at(entry.nominationsClose()),
                        at(entry.opens()),
                        at(entry.closes()),
                        entry.delaySeconds(),
                        OfficeTerms.read(entry.terms()).countDays(),
                        one.minute(),
                        at(one.time()))
                .update();
    }

    /** An end that is a date and nothing else. */
    void mark(CoopId coop, int election, String column, Entered one) {
        jdbc.sql("update elections set " + column + " = ? where coop = ? and number = ?")
                .params(at(one.time()), coop.slug(), election)
                .update();
    }

    /** Who had withdrawn may be nominated again. */
    void nominate(CoopId coop, ElectionEntry.CandidateNominated entry, Entered one) {
        jdbc.sql(
                        """
                        insert into candidates (coop, election, member, nominated_by, minute)
                        values (?, ?, ?, ?, ?)
                        on conflict (coop, election, member) do update
                        set nominated_by = excluded.nominated_by, minute = excluded.minute,
                            accepted_at = null, statement = null, commitment = null,
                            withdrawn_at = null
                        """)
                .params(coop.slug(), entry.election(), entry.member(), entry.by(), one.minute())
                .update();
    }

    void answer(CoopId coop, int election, int member, String column, Entered one) {
        jdbc.sql(
                        "update candidates set "
                                + column
                                + " = ? where coop = ? and election = ? and member = ?")
                .params(at(one.time()), coop.slug(), election, member)
                .update();
    }

    void state(CoopId coop, ElectionEntry.CandidateStated entry) {
        jdbc.sql(
                        """
                        update candidates set statement = ?, commitment = ?
                        where coop = ? and election = ? and member = ?
                        """)
                .params(
                        entry.statement(),
                        entry.commitment(),
                        coop.slug(),
                        entry.election(),
                        entry.member())
                .update();
    }

    void open(CoopId coop, ElectionEntry.ElectionOpened entry, Entered one) {
        jdbc.sql(
                        """
                        update elections
                        set opened_at = ?, opened_minute = ?, entitled = ?, roll_hash = ?,
                            candidates = ?, commitment = ?, seal = ?, closes = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        one.minute(),
                        entry.roll().size(),
                        entry.hash(),
                        array(entry.candidates()),
                        entry.commitment(),
                        entry.seal(),
                        at(entry.closes()),
                        coop.slug(),
                        entry.election())
                .update();
    }

    void count(CoopId coop, ElectionEntry.ElectionCounted entry, Entered one) {
        jdbc.sql(
                        """
                        update elections
                        set counted_at = ?, counted_minute = ?, online = ?, papers = ?, seed = ?,
                            winners = ?, quota = nullif(?, ''), digest = ?, effective = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        one.minute(),
                        entry.online(),
                        entry.papers(),
                        entry.seed(),
                        array(entry.winners()),
                        entry.quota() == null ? "" : entry.quota(),
                        entry.digest(),
                        at(entry.effective()),
                        coop.slug(),
                        entry.election())
                .update();
    }

    void enact(CoopId coop, ElectionEntry.ElectionEnacted entry, Entered one) {
        jdbc.sql(
                        """
                        update elections
                        set enacted_at = ?, enacted_minute = ?, enacted_minutes = ?,
                            stuck_at = null, stuck = null, stuck_with = null
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        one.minute(),
                        entry.minutes().toArray(Long[]::new),
                        coop.slug(),
                        entry.election())
                .update();
    }

    void stick(CoopId coop, ElectionEntry.ElectionStuck entry, Entered one) {
        jdbc.sql(
                        """
                        update elections set stuck_at = ?, stuck = ?, stuck_with = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        at(one.time()),
                        entry.code(),
                        entry.arguments().toArray(String[]::new),
                        coop.slug(),
                        entry.election())
                .update();
    }

    private static Integer[] array(List<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }

    private static Timestamp at(Instant time) {
        return Timestamp.from(time);
    }
}
