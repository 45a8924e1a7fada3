package coop.toadlane.members;

import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.MemberEntry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A co-op of a test: Ada, member 1 and its secretary, Bea, member 2, and whoever joins them. */
public final class Neighbours {
    public static final String PASSWORD = "three green herons";
    static final String CLASSES =
            "{\"name\":\"Drivers\",\"votes\":1,\"person\":true,\"organisation\":false}";
    static final String FIRMS =
            "{\"name\":\"Firms\",\"votes\":1,\"person\":false,\"organisation\":true}";
    final ApplicationContext house;
    public final CoopId coop;
    public final PersonId ada;
    public final PersonId bea;

    public Neighbours(ApplicationContext house, Map<String, String> rules) {
        this.house = house;
        ada = person("Ada Lane");
        bea = person("Bea Toad");
        var all = new HashMap<>(rules);
        all.putIfAbsent("members.class.drivers", CLASSES);
        all.putIfAbsent("members.class.firms", FIRMS);
        var kinds = house.getBean(Kinds.class);
        var founders = new ArrayList<Enrolment.Newcomer>();
        for (var person : List.of(ada, bea)) {
            var kept = kept(house.getBean(People.class).find(person).orElseThrow().name(), person);
            founders.add(
                    Enrolment.Newcomer.founder(
                            "drivers", false, kept.id().value(), kept.commitment()));
        }
        coop =
                Founded.coop(
                        house,
                        all,
                        List.of(
                                kinds.draft(new Enrolment(founders)),
                                kinds.draft(new Appointment("secretary", new MemberNo(1)))));
    }

    public PersonId person(String name) {
        return person(name, UUID.randomUUID() + "@example.org");
    }

    private PersonId person(String name, String email) {
        return house.getBean(People.class)
                .enrol(name, email, Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
    }

    /** The address by which somebody of the co-op signs in. */
    public String email(PersonId person) {
        return house.getBean(People.class).find(person).orElseThrow().email();
    }

    Particulars.Kept kept(String name, @Nullable PersonId person) {
        return house.getBean(Particulars.class)
                .keep(
                        new Details(
                                name,
                                Details.Kind.PERSON,
                                null,
                                "1 Toad Lane",
                                "someone@example.org",
                                Set.of("notices"),
                                null,
                                null),
                        person);
    }

    Outcome apply(PersonId person, String memberClass, MemberEntry.Consent... consents) {
        var kept = kept(house.getBean(People.class).find(person).orElseThrow().name(), person);
        return perform(
                Actor.guest(),
                new Application(
                        memberClass,
                        false,
                        kept.id().value(),
                        kept.commitment(),
                        List.of(consents)));
    }

    Outcome perform(Actor actor, Act act) {
        return house.getBean(Clerk.class)
                .perform(new Request(coop, actor, UUID.randomUUID().toString(), act));
    }

    Outcome secretary(Act act) {
        return perform(Actor.member(new MemberNo(1)), act);
    }

    /** What would happen if a meeting had carried the act. */
    Clerk.Preview carried(Act act) {
        Draft draft = house.getBean(Kinds.class).draft(act);
        return house.getBean(Clerk.class).preview(coop, List.of(draft));
    }

    static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusal) ? refusal.code() : "done";
    }
}
