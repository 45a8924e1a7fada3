package coop.toadlane.notices;

import coop.toadlane.members.Invitations;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Topic;
import coop.toadlane.record.Body;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the minutes, once they stand, for what is to be written about. How far it has read is
 * committed with the letters it queued, so none is lost in a crash and none is queued twice; of two
 * servers one reads a co-op's book at a time.
 */
@Component
class Queueing {
    private static final int MOST = 500;

    /** What is older is history: a restored book or a long silence is not written about. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Occasions occasions;
    private final Invitations invitations;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Queueing(
            JdbcClient jdbc,
            Occasions occasions,
            Invitations invitations,
            Clock clock,
            PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.occasions = occasions;
        this.invitations = invitations;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Reads what has been minuted since, in every co-op. */
    void read() {
        jdbc.sql(
                        """
                        select h.coop from heads h join coops on coops.slug = h.coop
                        left join mail_marks m on m.coop = h.coop
                        where h.size > coalesce(m.next, 0) order by h.coop
                        """)
                .query((row, _) -> new CoopId(row.getString(1)))
                .list()
                .forEach(this::read);
    }

    private void read(CoopId coop) {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(_ -> portion(coop)));
        }
    }

    private record Told(long minute, Instant time, String body) {}

    /** Whether there may be more to read. */
    private boolean portion(CoopId coop) {
        jdbc.sql("insert into mail_marks values (?, 0) on conflict do nothing")
                .param(coop.slug())
                .update();
        var mark =
                jdbc.sql("select next from mail_marks where coop = ? for update skip locked")
                        .param(coop.slug())
                        .query(Long.class)
                        .optional();
        if (mark.isEmpty()) {
            return false;
        }
        long next = mark.get();
        long end =
                jdbc.sql("select least(size, ?) from heads where coop = ?")
                        .params(next + MOST, coop.slug())
                        .query(Long.class)
                        .single();
        told(coop, next, end).forEach(minute -> queue(coop, minute));
        invite(coop, next, end);
        jdbc.sql("update mail_marks set next = ? where coop = ?").params(end, coop.slug()).update();
        return end == next + MOST;
    }

    /** Of a ballot only the rare one that moved the close. */
    private List<Told> told(CoopId coop, long from, long to) {
        return jdbc.sql(
                        """
                        select number, time, body from minutes
                        where coop = :coop and number >= :from and number < :to and time > :fresh
                          and (split_part(kind, '/', 1) in
                                   ('decisions.notice', 'decisions.opening', 'decisions.closing',
                                    'decisions.stay', 'members.admission', 'surplus.allotment',
                                    'office.appointment', 'office.dismissal')
                               or split_part(kind, '/', 1) in
                                   ('decisions.ballot', 'decisions.objection-resolution')
                                  and position('"e":"extended"' in body) > 0)
                        order by number
                        """)
                .param("coop", coop.slug())
                .param("from", from)
                .param("to", to)
                .param("fresh", Timestamp.from(clock.instant().minus(FRESH)))
                .query((row, _) ->
                        new Told(
                                row.getLong("number"),
                                row.getTimestamp("time").toInstant(),
                                row.getString("body")))
                .list();
    }

    private void invite(CoopId coop, long from, long end) {
        invitations.between(coop, from, end).stream()
                .collect(
                        Collectors.groupingBy(
                                Invitations.Invited::minute,
                                Collectors.mapping(
                                        Invitations.Invited::member, Collectors.toList())))
                .forEach((minute, members) ->
                        queue(coop, minute, 0, new Occasion(Topic.INVITATION, null, members)));
    }

    private void queue(CoopId coop, Told minute) {
        int place = 0;
        for (var entry : Body.parse(minute.body()).entries()) {
            int here = place++;
            occasions
                    .of(coop, entry, minute.time())
                    .ifPresent(occasion -> queue(coop, minute.minute(), here, occasion));
        }
    }

    private void queue(CoopId coop, long minute, int place, Occasion occasion) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into mails (coop, minute, place, member, topic, proposal,
                                           queued_at, due)
                        select :coop, :minute, :place, member, :topic, :proposal, :now, :now
                        from unnest(:members) as wanted (member)
                        on conflict (coop, minute, place, member) do nothing
                        """)
                .param("coop", coop.slug())
                .param("minute", minute)
                .param("place", place)
                .param("topic", occasion.topic().name())
                .param("proposal", occasion.proposal(), java.sql.Types.INTEGER)
                .param("now", now)
                .param(
                        "members",
                        occasion.to().stream().map(MemberNo::value).toArray(Integer[]::new))
                .update();
    }
}
