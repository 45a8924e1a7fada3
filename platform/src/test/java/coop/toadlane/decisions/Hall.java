package coop.toadlane.decisions;

import coop.toadlane.members.Enrolment;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.PersonId;
import coop.toadlane.people.AccessTokens;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.Json;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * A co-op of people who can sign in: Ada, member 1, reads English, Bea, member 2, Spanish; Cleo is
 * no member.
 */
final class Hall {
    static final String PASSWORD = "three green herons";

    private Hall() {}

    static CoopId found(ApplicationContext house) {
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        for (var name : List.of("Ada Lane", "Bea Toad")) {
            var kept = kept(house, name, person(house, name));
            newcomers.add(
                    Enrolment.Newcomer.founder(
                            "driver", false, kept.id().value(), kept.commitment()));
        }
        person(house, "Cleo Far");
        return Founded.coop(
                house,
                Map.of(
                        "method.ordinary",
                        Assembly.METHOD,
                        "coop.purpose",
                        Json.write("To be tested"),
                        "power.office.amendment",
                        "{\"by\": [\"decision:ordinary\"]}",
                        "members.class.driver",
                        "{\"name\": \"Driver\", \"votes\": 1}"),
                List.of(house.getBean(Kinds.class).draft(new Enrolment(newcomers))));
    }

    private static PersonId person(ApplicationContext house, String name) {
        var email = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.org";
        var language = email.startsWith("bea") ? Locale.of("es") : Locale.ENGLISH;
        return house.getBean(People.class).enrol(name, email, language, ZoneOffset.UTC, PASSWORD);
    }

    private static Particulars.Kept kept(ApplicationContext house, String name, PersonId person) {
        return house.getBean(Particulars.class)
                .keep(
                        new Details(
                                name, Details.Kind.PERSON, null, null, null, Set.of(), null, null),
                        person);
    }

    /** A token with which programs act for somebody. */
    static String token(ApplicationContext house, String email) {
        var person = house.getBean(People.class).findByEmail(email).orElseThrow();
        return house.getBean(AccessTokens.class)
                .issue(person.id(), "a test", AccessTokens.Scope.ACT, Duration.ofDays(400));
    }
}
