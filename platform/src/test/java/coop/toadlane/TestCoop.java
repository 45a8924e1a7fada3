package coop.toadlane;

import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.PersonId;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Co-ops of drivers for tests. */
public final class TestCoop {
    private TestCoop() {}

    /** A co-op of these people, numbered in their order; the first is its secretary. */
    public static CoopId of(ApplicationContext house, PersonId... founders) {
        return of(house, Map.of(), founders);
    }

    /** The same with these rules, each value as JSON. */
    public static CoopId of(
            ApplicationContext house, Map<String, String> rules, PersonId... founders) {
        var all = new HashMap<>(rules);
        all.put("members.class.driver", "{\"name\": \"Driver\", \"votes\": 1}");
        var newcomers =
                Stream.of(founders)
                        .map(person -> kept(house, person))
                        .map(kept ->
                                Enrolment.Newcomer.founder(
                                        "driver", false, kept.id().value(), kept.commitment()))
                        .toList();
        var kinds = house.getBean(Kinds.class);
        return Founded.coop(
                house,
                all,
                List.of(
                        kinds.draft(new Enrolment(newcomers)),
                        kinds.draft(new Appointment("secretary", new MemberNo(1)))));
    }

    private static Particulars.Kept kept(ApplicationContext house, PersonId person) {
        var known = house.getBean(People.class).find(person).orElseThrow();
        return house.getBean(Particulars.class)
                .keep(
                        new Details(
                                known.name(),
                                Details.Kind.PERSON,
                                null,
                                "1 Toad Lane",
                                known.email(),
                                Set.of("notices"),
                                null,
                                null),
                        person);
    }
}
