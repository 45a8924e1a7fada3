package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members who are to be expelled have answered. */
@Component
class Statements {
    private final JdbcClient jdbc;
    private final Particulars particulars;

    Statements(JdbcClient jdbc, Particulars particulars) {
        this.jdbc = jdbc;
        this.particulars = particulars;
    }

    Optional<String> latest(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select statement from statements where coop = ? and member = ?
                        order by minute desc limit 1
                        """)
                .params(coop.slug(), member.value())
                .query((row, _) -> new ParticularsId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(particulars::text);
    }
}
