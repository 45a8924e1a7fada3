package coop.toadlane.members;

import coop.toadlane.office.MemberNo;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.record.MemberEntry.Departure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of members.
 *
 * @param memberClass the id of the class in the rulebook
 * @param since the first day of the membership
 * @param leftOn its last day, if it is over or will be
 * @param particulars the handle of name, address and the like
 * @param minute where the entry stands in the minute book
 */
public record Member(
        MemberNo number,
        String memberClass,
        boolean organisation,
        LocalDate since,
        @Nullable LocalDate leftOn,
        @Nullable Departure how,
        ParticularsId particulars,
        long minute) {

    /** Whether they are a member on that day. */
    public boolean on(LocalDate day) {
        return !since.isAfter(day) && (leftOn == null || !leftOn.isBefore(day));
    }

    static Member of(ResultSet row, int place) throws SQLException {
        var how = row.getString("how");
        return new Member(
                new MemberNo(row.getInt("number")),
                row.getString("member_class"),
                row.getBoolean("organisation"),
                row.getObject("since", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                how == null ? null : Departure.valueOf(how),
                new ParticularsId(row.getObject("particulars", UUID.class)),
                row.getLong("minute"));
    }
}
