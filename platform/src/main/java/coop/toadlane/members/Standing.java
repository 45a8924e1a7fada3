package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Sitting;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What several kinds of act must look at before they are ruled on. */
@Component
class Standing {
    private final JdbcClient jdbc;
    private final Members members;
    private final Particulars particulars;

    Standing(JdbcClient jdbc, Members members, Particulars particulars) {
        this.jdbc = jdbc;
        this.members = members;
        this.particulars = particulars;
    }

    /** Why nothing can be entered about that member now, or null. */
    @Nullable Refusal ofMember(MemberNo number, Sitting sitting) {
        var member = members.find(sitting.coop(), number);
        if (member.isEmpty()) {
            return Refusal.at("member", "members.no-member", number.toString());
        }
        return member.get().on(sitting.today())
                ? null
                : Refusal.at("member", "members.not-now", number.toString());
    }

    /** Whether what was kept is what the act says was kept. */
    boolean kept(UUID handle, String commitment) {
        return particulars.proves(new Particulars.Kept(new ParticularsId(handle), commitment));
    }

    Optional<Details> details(UUID handle) {
        return particulars.of(new ParticularsId(handle));
    }

    Optional<PersonId> person(UUID handle) {
        return particulars.person(new ParticularsId(handle));
    }

    int nextMember(CoopId coop) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from members where coop = ?")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    int nextApplication(CoopId coop) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from applications where coop = ?")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }
}
