package coop.toadlane.notices;

import coop.toadlane.decisions.LetterLog;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Topic;
import coop.toadlane.words.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of letters: about a proposal the proof that notice was given; and whom invitations
 * have reached.
 */
@Component
class DeliveryLog implements LetterLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What letters are about; a column of their table, and what stands in it. */
    record Subject(String column, Object value) {
        static final Subject INVITATIONS = new Subject("topic", Topic.INVITATION.name());

        static Subject proposal(int number) {
            return new Subject("proposal", number);
        }
    }

    /** How many letters of one kind went out. */
    record Sum(Topic topic, long all, long sent, long failed, long waiting) {}

    /** One letter. */
    record Line(
            Topic topic,
            MemberNo member,
            String state,
            Instant queued,
            @Nullable Instant settled,
            int attempts,
            @Nullable String address,
            @Nullable String fault) {}

    /** By topic, in the order they were queued. */
    List<Sum> sums(CoopId coop, Subject about) {
        return jdbc.sql(
                        """
                        select topic, count(*) filter (where state <> 'UNWANTED') as wanted,
                               count(*) filter (where state = 'SENT') as sent,
                               count(*) filter (where state = 'FAILED') as failed,
                               count(*) filter (where state = 'WAITING') as waiting
                        from mails where coop = ? and %s = ? group by topic order by min(id)
                        """
                                .formatted(about.column()))
                .params(coop.slug(), about.value())
                .query((row, _) ->
                        new Sum(
                                Topic.valueOf(row.getString("topic")),
                                row.getLong("wanted"),
                                row.getLong("sent"),
                                row.getLong("failed"),
                                row.getLong("waiting")))
                .list();
    }

    /** One page of the letters: first those that did not arrive. */
    List<Line> lines(CoopId coop, Subject about, int most, int skip) {
        return jdbc.sql(
                        """
                        select * from mails where coop = ? and %s = ?
                        order by state <> 'FAILED', state <> 'WAITING', id limit ? offset ?
                        """
                                .formatted(about.column()))
                .params(coop.slug(), about.value(), most, skip)
                .query((row, _) -> {
                    var settled = row.getTimestamp("settled_at");
                    return new Line(
                            Topic.valueOf(row.getString("topic")),
                            new MemberNo(row.getInt("member")),
                            row.getString("state"),
                            row.getTimestamp("queued_at").toInstant(),
                            settled == null ? null : settled.toInstant(),
                            row.getInt("attempts"),
                            row.getString("address"),
                            row.getString("fault"));
                })
                .list();
    }

    /** Lets those that failed be tried again. */
    int again(CoopId coop, Subject about) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql(
                        """
                        update mails set state = 'WAITING', settled_at = null, due = ?,
                                         queued_at = ?, attempts = 0
                        where coop = ? and %s = ? and state = 'FAILED'
                        """
                                .formatted(about.column()))
                .params(now, now, coop.slug(), about.value())
                .update();
    }

    @Override
    public Optional<String> sentence(CoopId coop, int proposal, Words words) {
        var said =
                sums(coop, Subject.proposal(proposal)).stream()
                        .map(sum -> said(sum, words))
                        .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** "Notice: sent to 41 of 43, 2 failed." */
    static String said(Sum sum, Words words) {
        var parts = new ArrayList<String>();
        parts.add(words.t("notices.sum.sent", sum.sent(), sum.all()));
        if (sum.failed() > 0) {
            parts.add(words.t("notices.sum.failed", sum.failed()));
        }
        if (sum.waiting() > 0) {
            parts.add(words.t("notices.sum.waiting", sum.waiting()));
        }
        var name = words.t("people.topic." + sum.topic().key());
        return words.t("notices.sum", name, String.join(", ", parts));
    }
}
