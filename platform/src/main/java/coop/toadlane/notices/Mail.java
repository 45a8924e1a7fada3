package coop.toadlane.notices;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be written to a member. It holds no words: these are found when it is sent,
 * in the language the member reads then.
 *
 * @param minute the minute it tells of
 * @param place which of that minute's entries
 * @param stop opens the page on which such letters are stopped
 */
record Mail(
        long id,
        CoopId coop,
        long minute,
        int place,
        MemberNo member,
        Topic topic,
        @Nullable Integer proposal,
        Instant queued,
        int attempts,
        UUID stop) {

    static Mail of(ResultSet row, int place) throws SQLException {
        return new Mail(
                row.getLong("id"),
                new CoopId(row.getString("coop")),
                row.getLong("minute"),
                row.getInt("place"),
                new MemberNo(row.getInt("member")),
                Topic.valueOf(row.getString("topic")),
                row.getObject("proposal", Integer.class),
                row.getTimestamp("queued_at").toInstant(),
                row.getInt("attempts"),
                row.getObject("stop", UUID.class));
    }
}
