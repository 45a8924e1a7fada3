package coop.toadlane.decisions;

import coop.toadlane.office.Columns;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads discussions. */
@Component
class Comments {
    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One wording of a comment; without a text it was removed then. */
    record Version(long minute, MemberNo member, @Nullable UUID text, Instant at) {}

    /** A comment with its wordings, the first first. */
    record Comment(
            int number,
            MemberNo author,
            @Nullable Integer inReplyTo,
            Acts.Side side,
            List<Version> versions) {

        boolean removed() {
            return versions.getLast().text() == null;
        }

        DecisionEntry.Commented version(
                MemberNo by, int proposal, @Nullable UUID text, @Nullable String commitment) {
            return new DecisionEntry.Commented(
                    proposal, number, by.value(), inReplyTo, side.name(), text, commitment);
        }
    }

    Optional<Comment> find(CoopId coop, int proposal, int number) {
        return all(coop, proposal).stream()
                .filter(comment -> comment.number() == number)
                .findFirst();
    }

    int next(CoopId coop, int proposal) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) + 1 from comments
                        where coop = ? and proposal = ?
                        """)
                .params(coop.slug(), proposal)
                .query(Integer.class)
                .single();
    }

    /** In the order they were made. */
    List<Comment> all(CoopId coop, int proposal) {
        var found = new LinkedHashMap<Integer, Comment>();
        jdbc.sql(
                        """
                        select c.number, c.author, c.in_reply_to, c.side, v.minute, v.member,
                               v.text, v.written_at
                        from comments c
                        join comment_versions v on v.coop = c.coop and v.proposal = c.proposal
                            and v.comment = c.number
                        where c.coop = ? and c.proposal = ? order by c.number, v.minute
                        """)
                .params(coop.slug(), proposal)
                .query(row -> {
                    var replied = row.getInt("in_reply_to");
                    var comment =
                            new Comment(
                                    row.getInt("number"),
                                    new MemberNo(row.getInt("author")),
                                    replied == 0 ? null : replied,
                                    Acts.Side.valueOf(row.getString("side")),
                                    new ArrayList<>());
                    found.computeIfAbsent(comment.number(), _ -> comment)
                            .versions()
                            .add(
                                    new Version(
                                            row.getLong("minute"),
                                            new MemberNo(row.getInt("member")),
                                            row.getObject("text", UUID.class),
                                            Columns.time(row, "written_at")));
                });
        return List.copyOf(found.values());
    }
}
