package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Json;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the facts of proposals; for the register alone. */
@Component
class ProposalRows {
    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends of a proposal that are a date and nothing else. */
    enum Mark {
        WITHDRAWN("update proposals set withdrawn_at = ? where coop = ? and number = ?"),
        REVOKED("update proposals set revoked_at = ? where coop = ? and number = ?"),
        EXPIRED("update proposals set expired_at = ? where coop = ? and number = ?");

        private final String sql;

        Mark(String sql) {
            this.sql = sql;
        }
    }

    void mark(CoopId coop, int proposal, Mark mark, Entered one) {
        jdbc.sql(mark.sql).params(time(one), coop.slug(), proposal).update();
    }

    /** A later version takes the place of the earlier one, whose notice and sponsors fall. */
    void propose(CoopId coop, DecisionEntry.Proposed entry, Entered one) {
        var acts = Json.write(entry.acts());
        jdbc.sql(
                        """
                        insert into proposals (coop, number, version, proposer, title, body, method,
                                               acts, minute, proposed_at, repeats)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (coop, number) do update
                        set version = excluded.version, title = excluded.title,
                            body = excluded.body, method = excluded.method, acts = excluded.acts,
                            minute = excluded.minute, proposed_at = excluded.proposed_at,
                            repeats = excluded.repeats, zone = null,
                            noticed_at = null, noticed_minute = null, hash = null, rules = null,
                            class_votes = null, opens = null, closes = null,
                            delay_seconds = null, grace_seconds = null
                        """)
                .params(
                        coop.slug(),
                        entry.proposal(),
                        entry.version(),
                        entry.proposer(),
                        entry.title(),
                        entry.text(),
                        entry.method(),
                        acts,
                        one.minute(),
                        time(one))
                .param(entry.repeats())
                .update();
        jdbc.sql("delete from sponsors where coop = ? and proposal = ?")
                .params(coop.slug(), entry.proposal())
                .update();
        jdbc.sql("insert into proposal_versions values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        coop.slug(),
                        entry.proposal(),
                        entry.version(),
                        entry.title(),
                        entry.text(),
                        acts,
                        one.minute(),
                        time(one))
                .update();
    }

    void sponsor(CoopId coop, DecisionEntry.Sponsored entry, Entered one) {
        jdbc.sql("insert into sponsors (coop, proposal, member, minute) values (?, ?, ?, ?)")
                .params(coop.slug(), entry.proposal(), entry.member(), one.minute())
                .update();
    }

    void endSponsorship(CoopId coop, DecisionEntry.SponsorshipEnded entry) {
        jdbc.sql("delete from sponsors where coop = ? and proposal = ? and member = ?")
                .params(coop.slug(), entry.proposal(), entry.member())
                .update();
    }

    void notice(CoopId coop, DecisionEntry.Noticed entry, Entered one) {
        jdbc.sql(
                        """
                        update proposals
                        set noticed_at = ?, noticed_minute = ?, hash = ?, rules = ?,
                            class_votes = ?, opens = ?, closes = ?, delay_seconds = ?,
                            grace_seconds = ?, zone = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        time(one),
                        one.minute(),
                        entry.hash(),
                        Json.write(entry.method()),
                        Json.write(entry.classes()),
                        Timestamp.from(entry.opens()),
                        Timestamp.from(entry.closes()),
                        entry.delaySeconds(),
                        entry.graceSeconds())
                .param(entry.zone())
                .params(coop.slug(), entry.proposal())
                .update();
    }

    void open(CoopId coop, DecisionEntry.Opened entry, Entered one) {
        jdbc.sql(
                        """
                        update proposals
                        set opened_at = ?, opened_minute = ?, entitled = ?, unit = ?,
                            roll_hash = ?, closes = ?, changes = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        time(one),
                        one.minute(),
                        entry.roll().stream().mapToLong(DecisionEntry.Voter::weight).sum(),
                        entry.unit(),
                        entry.hash(),
                        Timestamp.from(entry.closes()),
                        Json.write(entry.changes()),
                        coop.slug(),
                        entry.proposal())
                .update();
    }

    void extend(CoopId coop, DecisionEntry.Extended entry, Entered one) {
        jdbc.sql("update proposals set extended_at = ?, closes = ? where coop = ? and number = ?")
                .params(time(one), Timestamp.from(entry.closes()), coop.slug(), entry.proposal())
                .update();
    }

    void close(CoopId coop, DecisionEntry.Closed entry, Entered one) {
        jdbc.sql(
                        """
                        update proposals
                        set closed_at = :at, closed_minute = :minute, votes_for = :for,
                            votes_against = :against, abstain = :abstain, objections = :objections,
                            verdict = :verdict, effective = :effective::timestamptz,
                            expires = :expires::timestamptz
                        where coop = :coop and number = :number
                        """)
                .param("at", time(one))
                .param("minute", one.minute())
                .param("for", entry.votesFor())
                .param("against", entry.against())
                .param("abstain", entry.abstain())
                .param("objections", entry.objections())
                .param("verdict", entry.verdict())
                .param("effective", text(entry.effective()))
                .param("expires", text(entry.expires()))
                .param("coop", coop.slug())
                .param("number", entry.proposal())
                .update();
    }

    void signStay(CoopId coop, DecisionEntry.StaySigned entry, Entered one) {
        jdbc.sql("insert into stay_signatures values (?, ?, ?, ?, ?)")
                .params(coop.slug(), entry.proposal(), entry.member(), entry.reason(), one.minute())
                .update();
    }

    /** The window of enactment moves with its beginning. */
    void stay(CoopId coop, DecisionEntry.Stayed entry, Entered one) {
        var until = Timestamp.from(entry.until());
        jdbc.sql(
                        """
                        update proposals
                        set stayed_at = ?, stayed_by = ?, stay_reason = ?, stayed_until = ?,
                            effective = greatest(effective, ?),
                            expires = expires + (greatest(effective, ?) - effective)
                        where coop = ? and number = ?
                        """)
                .params(
                        time(one),
                        entry.by(),
                        entry.reason(),
                        until,
                        until,
                        until,
                        coop.slug(),
                        entry.proposal())
                .update();
    }

    void enact(CoopId coop, DecisionEntry.Enacted entry, Entered one) {
        jdbc.sql(
                        """
                        update proposals
                        set enacted_at = ?, enacted_minute = ?, enacted_minutes = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        time(one),
                        one.minute(),
                        entry.minutes().toArray(Long[]::new),
                        coop.slug(),
                        entry.proposal())
                .update();
    }

    void fail(CoopId coop, DecisionEntry.EnactmentFailed entry, Entered one) {
        jdbc.sql(
                        """
                        update proposals
                        set failed_at = ?, failed_act = ?, failure = ?, failure_with = ?
                        where coop = ? and number = ?
                        """)
                .params(
                        time(one),
                        entry.act(),
                        entry.code(),
                        entry.arguments().toArray(String[]::new),
                        coop.slug(),
                        entry.proposal())
                .update();
    }

    private static Timestamp time(Entered one) {
        return Timestamp.from(one.time());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
