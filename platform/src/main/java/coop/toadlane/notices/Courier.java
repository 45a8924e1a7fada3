package coop.toadlane.notices;

import coop.toadlane.people.Delivery;
import coop.toadlane.people.MailChoices;
import coop.toadlane.people.Post;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that wait. Taking one puts its next attempt off, so no other server takes it
 * meanwhile, and one that a crash left half done is tried again; the mail server may then see it
 * twice, under the same Message-ID.
 */
@Component
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE = 9;
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final Composer composer;
    private final MailChoices choices;
    private final Post post;
    private final Clock clock;
    private final int rate;

    Courier(
            JdbcClient jdbc,
            Addressees addressees,
            Composer composer,
            MailChoices choices,
            Post post,
            Clock clock,
            @Value("${toadlane.letters.rate:10}") int rate) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.composer = composer;
        this.choices = choices;
        this.post = post;
        this.clock = clock;
        this.rate = rate;
    }

    /** Sends as many as the rate of a second allows; says how many it took. */
    int round() {
        var taken = take();
        for (var mail : taken) {
            try {
                settle(mail, sent(mail));
            } catch (RuntimeException e) {
                log.error("couldn't write letter {}", mail.id(), e);
                settle(mail, new Sent(later(mail), null, "defect"));
            }
        }
        return taken.size();
    }

    private List<Mail> take() {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        update mails set due = ?, attempts = attempts + 1
                        where id in (select id from mails where state = 'WAITING' and due <= ?
                                     order by due, id limit ? for update skip locked)
                        returning *
                        """)
                .params(Timestamp.from(now.plus(HELD)), Timestamp.from(now), rate)
                .query(Mail::of)
                .list();
    }

    private record Sent(Outcome outcome, @Nullable String address, @Nullable String fault) {}

    private enum Outcome {
        SENT,
        FAILED,
        UNWANTED,
        LATER
    }

    private Sent sent(Mail mail) {
        var to = addressees.of(mail).orElse(null);
        if (to == null) {
            return new Sent(Outcome.FAILED, null, "no-address");
        }
        // Only who signs in can choose, so the others get what is owed to them and no more.
        var wanted =
                mail.topic().owed()
                        || (to.person() != null && choices.wants(to.person(), mail.topic()));
        var letter = wanted ? composer.letter(mail, to) : null;
        if (letter == null) {
            return new Sent(Outcome.UNWANTED, null, wanted ? "over" : null);
        }
        return switch (post.deliver(letter)) {
            case Delivery.Accepted() -> new Sent(Outcome.SENT, to.masked(), null);
            case Delivery.Refused(var fault) -> new Sent(Outcome.FAILED, to.masked(), fault);
            case Delivery.Later(var fault) -> new Sent(later(mail), to.masked(), fault);
        };
    }

    private Outcome later(Mail mail) {
        return clock.instant().isAfter(mail.queued().plus(PATIENCE))
                ? Outcome.FAILED
                : Outcome.LATER;
    }

    private void settle(Mail mail, Sent sent) {
        var now = clock.instant();
        if (sent.outcome() == Outcome.LATER) {
            jdbc.sql("update mails set due = ?, address = ?, fault = ? where id = ?")
                    .param(Timestamp.from(now.plus(pause(mail.attempts()))))
                    .param(sent.address())
                    .param(sent.fault())
                    .param(mail.id())
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        update mails set state = ?, settled_at = ?, address = ?, fault = ?
                        where id = ? and state = 'WAITING'
                        """)
                .param(sent.outcome().name())
                .param(Timestamp.from(now))
                .param(sent.address())
                .param(sent.fault())
                .param(mail.id())
                .update();
    }

    /** A minute after the first attempt, then twice as long each time, up to half a day. */
    static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, LONGEST_PAUSE));
    }
}
