package coop.toadlane.founding;

import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A drivers' co-op for tests, founded from its blueprint by as many as wished. */
public final class Sunrise {
    private Sunrise() {}

    public static final Actor SECRETARY = Actor.member(new MemberNo(1));
    public static final Actor TREASURER = Actor.member(new MemberNo(2));

    /** Member 1 is secretary and sits on the board, member 2 is treasurer; at least two. */
    public static CoopId found(ApplicationContext house, int founders) {
        return found(house, founders, Map.of());
    }

    /** The same with these rules besides, each value as JSON. */
    public static CoopId found(
            ApplicationContext house, int founders, Map<String, String> besides) {
        var coop = new CoopId("sunrise-" + UUID.randomUUID());
        var blueprint = house.getBean(Blueprints.class).find("drivers").orElseThrow();
        var particulars = house.getBean(Particulars.class);
        var newcomers =
                particulars
                        .keepAll(
                                IntStream.rangeClosed(1, founders)
                                        .mapToObj(number -> details("Driver " + number))
                                        .toList())
                        .stream()
                        .map(kept ->
                                Enrolment.Newcomer.founder(
                                        "driver", false, kept.id().value(), kept.commitment()))
                        .toList();
        var rules = blueprint.rules("en");
        besides.forEach((key, value) -> rules.put(key, Json.tree(value)));
        var outcome =
                house.getBean(Founder.class)
                        .found(
                                new Founder.Plan(
                                        coop,
                                        "Sunrise Drivers",
                                        "To drive together",
                                        blueprint,
                                        "en",
                                        "USD",
                                        "America/New_York",
                                        rules,
                                        newcomers,
                                        List.of(
                                                new Appointment("secretary", new MemberNo(1)),
                                                new Appointment("board", new MemberNo(1)),
                                                new Appointment("treasurer", new MemberNo(2)))),
                                "found");
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException("couldn't found the co-op: " + refusal);
        }
        return coop;
    }

    private static Details details(String name) {
        return new Details(name, Details.Kind.PERSON, null, null, null, Set.of(), null, null);
    }
}
