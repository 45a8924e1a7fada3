package coop.toadlane.bench;

import coop.toadlane.founding.Blueprints;
import coop.toadlane.founding.Founder;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.Json;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * A drivers' co-op of so many members. Member 1 is secretary, member 2 treasurer; proposal 1 is
 * open for everybody's ballot.
 */
final class Township {
    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/10"},
             "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
             "noticeDays": 0, "openDays": 30, "delayDays": 0, "graceDays": 10,
             "sponsors": {"number": 0}, "changeable": true}
            """;

    final CoopId coop;
    final int members;
    final List<PersonId> persons;
    private final Clerk clerk;
    private final Kinds kinds;

    Township(ApplicationContext house, String slug, int members) {
        this(house, slug, members, 0);
    }

    /** The first so many members are persons who can sign in. */
    Township(ApplicationContext house, String slug, int members, int persons) {
        this.coop = new CoopId(slug);
        var people = house.getBean(People.class);
        this.persons =
                IntStream.rangeClosed(1, persons)
                        .mapToObj(n ->
                                people.enrol(
                                        "Driver " + n,
                                        "driver" + n + "@example.org",
                                        Locale.ENGLISH,
                                        ZoneOffset.UTC,
                                        null))
                        .toList();
        this.members = members;
        clerk = house.getBean(Clerk.class);
        kinds = house.getBean(Kinds.class);
        found(house);
        open();
    }

    private void found(ApplicationContext house) {
        var blueprint = house.getBean(Blueprints.class).find("drivers").orElseThrow();
        var rules = new TreeMap<>(blueprint.rules("en"));
        rules.put("method.ordinary", Json.tree(METHOD));
        var particulars = house.getBean(Particulars.class);
        var names =
                IntStream.rangeClosed(persons.size() + 1, members)
                        .mapToObj(Township::driver)
                        .toList();
        var kept = new ArrayList<Particulars.Kept>();
        for (var person : persons) {
            kept.add(particulars.keep(driver(kept.size() + 1), person));
        }
        kept.addAll(particulars.keepAll(names));
        var newcomers =
                kept.stream()
                        .map(one ->
                                Enrolment.Newcomer.founder(
                                        "driver", false, one.id().value(), one.commitment()))
                        .toList();
        var plan =
                new Founder.Plan(
                        coop,
                        "Township " + coop,
                        "To be measured",
                        blueprint,
                        "en",
                        "USD",
                        "UTC",
                        rules,
                        newcomers,
                        List.of(
                                new Appointment("secretary", new MemberNo(1)),
                                new Appointment("treasurer", new MemberNo(2))));
        done(house.getBean(Founder.class).found(plan, "found"));
    }

    private static Details driver(int number) {
        return new Details(
                "Driver " + number, Details.Kind.PERSON, null, null, null, Set.of(), null, null);
    }

    private void open() {
        var proposal = Map.of("title", "A bench", "text", "Let us sit down.", "acts", List.of());
        perform(member(1), act("decisions.proposal", proposal));
        perform(member(1), act("decisions.notice", Map.of("proposal", 1, "version", 1)));
        perform(new Actor.Clock(), act("decisions.opening", Map.of("proposal", 1)));
    }

    static Actor member(int number) {
        return Actor.member(new MemberNo(number));
    }

    Act act(String kind, Map<String, ?> fields) {
        return kinds.act(new Draft(kind + "/1", Json.tree((Object) fields)));
    }

    void perform(Actor actor, Act act) {
        var key = act.getClass().getSimpleName();
        done(clerk.perform(new Request(coop, actor, key, act)));
    }

    static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException("couldn't prepare the bench: " + refusal);
        }
    }
}
