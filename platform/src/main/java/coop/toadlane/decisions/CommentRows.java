package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.DecisionEntry;
import java.sql.Timestamp;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the discussion; for the register alone. */
@Component
class CommentRows {
    private final JdbcClient jdbc;

    CommentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first wording makes the comment; its author and its side stay. */
    void write(CoopId coop, DecisionEntry.Commented entry, Entered one) {
        jdbc.sql(
                        """
                        insert into comments (coop, proposal, number, author, in_reply_to, side)
                        values (:coop, :proposal, :number, :author, :replied, :side)
                        on conflict do nothing
                        """)
                .param("coop", coop.slug())
                .param("proposal", entry.proposal())
                .param("number", entry.comment())
                .param("author", entry.member())
                .param("replied", entry.inReplyTo(), Types.INTEGER)
                .param("side", entry.side())
                .update();
        jdbc.sql(
                        """
                        insert into comment_versions (coop, proposal, comment, minute, member, text,
                                                      commitment, written_at)
                        values (:coop, :proposal, :number, :minute, :member, :text, :commitment,
                                :at)
                        """)
                .param("coop", coop.slug())
                .param("proposal", entry.proposal())
                .param("number", entry.comment())
                .param("minute", one.minute())
                .param("member", entry.member())
                .param("text", entry.text(), Types.OTHER)
                .param("commitment", entry.commitment(), Types.VARCHAR)
                .param("at", Timestamp.from(one.time()))
                .update();
    }
}
