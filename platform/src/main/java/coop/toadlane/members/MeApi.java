package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Powers;
import coop.toadlane.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whom a token speaks, and where they are members. */
@RestController
class MeApi {
    private final Members members;
    private final Powers powers;

    MeApi(Members members, Powers powers) {
        this.members = members;
        this.powers = powers;
    }

    /**
     * A membership, also one that is over.
     *
     * @param left the last day of it
     */
    record Belonging(
            String coop,
            int member,
            String memberClass,
            LocalDate since,
            @Nullable LocalDate left,
            List<String> offices) {}

    record Me(String name, String email, List<Belonging> memberships) {}

    @GetMapping("/api/me")
    Me me(Person person) {
        return new Me(
                person.name(),
                person.email(),
                members.memberships(person.id()).stream()
                        .map(one -> belonging(one.coop(), one.member()))
                        .toList());
    }

    private Belonging belonging(CoopId coop, Member member) {
        MemberNo number = member.number();
        return new Belonging(
                coop.slug(),
                number.value(),
                member.memberClass(),
                member.since(),
                member.leftOn(),
                powers.held(coop, number).stream().sorted().toList());
    }
}
