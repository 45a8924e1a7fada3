package coop.toadlane.decisions;

import coop.toadlane.office.Act;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Dues;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What falls due on the way of a proposal. */
@Component
class ProposalDues implements Dues {
    private final JdbcClient jdbc;
    private final Matters matters;

    ProposalDues(JdbcClient jdbc, Matters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    private record Step(CoopId coop, int proposal, What what) {
        Due due() {
            return new Due(coop, what.key() + ":" + proposal, what.act(proposal));
        }
    }

    private enum What {
        OPENING,
        CLOSING,
        /** Perhaps: it is asked for only when the result is settled. */
        EARLY_CLOSING,
        RERUN,
        ENACTMENT,
        EXPIRY;

        String key() {
            return switch (this) {
                case OPENING -> "open";
                case CLOSING, EARLY_CLOSING -> "close";
                case RERUN -> "rerun";
                case ENACTMENT -> "enact";
                case EXPIRY -> "expire";
            };
        }

        Act act(int proposal) {
            return switch (this) {
                case OPENING -> new Acts.Opening(proposal);
                case CLOSING, EARLY_CLOSING -> new Acts.Closing(proposal);
                case RERUN -> new Acts.Rerun(proposal);
                case ENACTMENT -> new Acts.Enactment(proposal);
                case EXPIRY -> new Acts.Expiry(proposal);
            };
        }
    }

    @Override
    public List<Due> due(Instant now) {
        return jdbc
                .sql(
                        """
                        select coop, number, 'OPENING' as what from proposals
                        where noticed_at is not null and opened_at is null and withdrawn_at is null
                          and opens <= :now
                        union all
                        select coop, number, 'CLOSING' from proposals
                        where opened_at is not null and closed_at is null and closes <= :now
                        union all
                        select coop, number, 'EARLY_CLOSING' from proposals
                        where opened_at is not null and closed_at is null and closes > :now
                          and rules::json ->> 'changeable' = 'false'
                        union all
                        select coop, number, 'RERUN' from proposals tied
                        where verdict = 'TIED'
                          and not exists (select from proposals again
                                          where again.coop = tied.coop
                                            and again.repeats = tied.number)
                        union all
                        select coop, number, 'ENACTMENT' from proposals
                        where verdict = 'CARRIED' and enacted_at is null and expired_at is null
                          and revoked_at is null and failed_at is null
                          and effective <= :now and expires > :now
                        union all
                        select coop, number, 'EXPIRY' from proposals
                        where verdict = 'CARRIED' and enacted_at is null and expired_at is null
                          and revoked_at is null and expires <= :now
                        order by 1, 2
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Step(
                                new CoopId(row.getString(1)),
                                row.getInt(2),
                                What.valueOf(row.getString(3))))
                .list()
                .stream()
                .filter(step -> step.what() != What.EARLY_CLOSING || settled(step))
                .map(Step::due)
                .toList();
    }

    private boolean settled(Step due) {
        return matters.find(due.coop(), due.proposal())
                .filter(matter -> matter.notice() != null && matter.opening() != null)
                .map(matter ->
                        matters.votes(due.coop(), due.proposal())
                                .settled(
                                        Objects.requireNonNull(matter.notice()).terms(),
                                        Objects.requireNonNull(matter.opening())))
                .orElse(false);
    }
}
