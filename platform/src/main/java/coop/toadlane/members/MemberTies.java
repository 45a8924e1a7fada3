package coop.toadlane.members;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.People;
import coop.toadlane.people.Ties;
import coop.toadlane.people.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A member resigns before they close their account, and an applicant takes the application back.
 */
@Component
class MemberTies implements Ties {
    private final Members members;
    private final Seats seats;
    private final People people;
    private final Particulars particulars;
    private final JdbcClient jdbc;

    MemberTies(
            Members members, Seats seats, People people, Particulars particulars, JdbcClient jdbc) {
        this.members = members;
        this.seats = seats;
        this.people = people;
        this.particulars = particulars;
        this.jdbc = jdbc;
    }

    @Override
    public List<Tie> of(PersonId person) {
        var visitor =
                people.find(person)
                        .<Visitor>map(Visitor.SignedIn::new)
                        .orElseGet(Visitor.Stranger::new);
        var memberships =
                members.memberships(person).stream().flatMap(one -> tie(one, visitor).stream());
        return Stream.concat(memberships, applications(person).stream()).toList();
    }

    private List<Tie> tie(Members.Membership one, Visitor visitor) {
        var left = one.member().leftOn();
        return seats.of(one.coop().slug(), visitor).stream()
                .filter(seat -> left == null || !left.isBefore(seat.today()))
                .map(seat ->
                        new Tie(
                                seat.house().name(),
                                "/c/%s/members/%s".formatted(seat.coop(), one.member().number())))
                .toList();
    }

    private List<Tie> applications(PersonId person) {
        return jdbc.sql(
                        """
                        select c.slug, c.name from applications a join coops c on c.slug = a.coop
                        where a.particulars = any (?) and a.state = 'WAITING' order by c.slug
                        """)
                .param(handles(person))
                .query((row, _) ->
                        new Tie(
                                row.getString("name"),
                                "/c/" + row.getString("slug") + "/application"))
                .list();
    }

    private UUID[] handles(PersonId person) {
        return particulars.about(person).keySet().stream()
                .map(ParticularsId::value)
                .toArray(UUID[]::new);
    }

    /** What stands in no register of members goes: nobody else needs it. */
    @Override
    public void end(PersonId person) {
        particulars.erase(
                jdbc.sql(
                                """
                                select handle from unnest(?::uuid[]) handle
                                where not exists
                                    (select from members where particulars = handle)
                                  and not exists
                                    (select from member_particulars where particulars = handle)
                                """)
                        .param(handles(person))
                        .query((row, _) -> new ParticularsId(row.getObject(1, UUID.class)))
                        .list());
    }
}
