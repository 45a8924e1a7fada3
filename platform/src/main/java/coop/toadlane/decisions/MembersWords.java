package coop.toadlane.decisions;

import coop.toadlane.members.OwnWords;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.ParticularsId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's comments and the reasons of their votes. */
@Component
class MembersWords implements OwnWords {
    private final JdbcClient jdbc;

    MembersWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vote that was cast anew keeps its last reason here; the earlier ones the minutes name. */
    @Override
    public List<ParticularsId> of(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select text from comment_versions
                        where coop = :coop and member = :member and text is not null
                        union
                        select (entry ->> 'reason')::uuid
                        from minutes, jsonb_array_elements(body::jsonb -> 'entries') entry
                        where coop = :coop and actor = :actor and kind like 'decisions.ballot/%'
                          and entry ->> 'reason' is not null
                        """)
                .param("coop", coop.slug())
                .param("member", member.value())
                .param("actor", "m" + member)
                .query((row, _) -> new ParticularsId(row.getObject(1, UUID.class)))
                .list();
    }
}
