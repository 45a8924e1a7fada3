package coop.toadlane.members;

import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came in with an older register signs in later: the confirmed e-mail address tells who. */
@Component
class Claims {
    private final JdbcClient jdbc;
    private final Members members;
    private final Particulars particulars;

    Claims(JdbcClient jdbc, Members members, Particulars particulars) {
        this.jdbc = jdbc;
        this.members = members;
        this.particulars = particulars;
    }

    /** The member of today with the person's address for whom nobody signs in yet. */
    Optional<Member> find(Seat seat, Person person) {
        var today =
                members.asAt(seat.coop(), seat.today()).stream().map(Member::particulars).toList();
        var unclaimed = particulars.unclaimed(today, person.email());
        return jdbc.sql(
                        """
                        select number, member_class, organisation, since, left_on, how,
                               particulars, minute
                        from members where coop = ? and particulars = any (?::uuid[])
                        order by number limit 1
                        """)
                .params(
                        seat.coop().slug(),
                        unclaimed.stream().map(ParticularsId::value).toArray(UUID[]::new))
                .query(Member::of)
                .optional();
    }
}
