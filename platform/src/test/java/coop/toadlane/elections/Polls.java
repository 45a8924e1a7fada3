package coop.toadlane.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.MovableClock;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.members.Enrolment;
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
import coop.toadlane.office.Powers;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * A co-op of a test with its members, offices and clock. Member 1 is the secretary, 2, 3 and 4 are
 * the board, of three seats of which one falls free each time.
 */
final class Polls {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final String PASSWORD = "three green herons";
    static final String TERMS =
            """
            {"seats": 3, "termMonths": 0, "retire": "third", "rule": "scottish-stv",
             "nominationDays": 3, "openDays": 4, "countDays": 2, "delayDays": 1}
            """;

    final ApplicationContext house;
    final MovableClock clock;
    final CoopId coop;
    private final List<String> emails = new ArrayList<>();

    Polls(ApplicationContext house, int members) {
        this(house, members, TERMS, Map.of());
    }

    Polls(ApplicationContext house, int members, String terms, Map<String, String> rules) {
        this.house = house;
        clock = house.getBean(MovableClock.class);
        clock.set(START);
        var all = new TreeMap<>(rules);
        all.put("elections.office.board", terms);
        all.putIfAbsent(
                "members.class.driver",
                "{\"name\":\"Driver\",\"votes\":1,\"person\":true,\"organisation\":true}");
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        for (int member = 1; member <= members; member++) {
            newcomers.add(newcomer("Member Number" + member));
        }
        var then = new ArrayList<Draft>();
        var kinds = house.getBean(Kinds.class);
        then.add(kinds.draft(new Enrolment(newcomers)));
        then.add(kinds.draft(new Appointment("secretary", new MemberNo(1))));
        for (int member = 2; member <= Math.min(members, 4); member++) {
            then.add(kinds.draft(new Appointment("board", new MemberNo(member))));
        }
        coop = Founded.coop(house, all, then);
    }

    private Enrolment.Newcomer newcomer(String name) {
        var email = UUID.randomUUID() + "@example.org";
        emails.add(email);
        var person =
                house.getBean(People.class)
                        .enrol(name, email, Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
        var kept =
                house.getBean(Particulars.class)
                        .keep(
                                new Details(
                                        name,
                                        Details.Kind.PERSON,
                                        null,
                                        null,
                                        email,
                                        Set.of(),
                                        null,
                                        null),
                                person);
        return Enrolment.Newcomer.founder("driver", false, kept.id().value(), kept.commitment());
    }

    String email(int member) {
        return emails.get(member - 1);
    }

    Outcome act(int member, Act act) {
        return house.getBean(Clerk.class)
                .perform(
                        new Request(
                                coop,
                                Actor.member(new MemberNo(member)),
                                UUID.randomUUID().toString(),
                                act));
    }

    void done(int member, Act act) {
        assertThat(act(member, act)).isInstanceOf(Outcome.Done.class);
    }

    /** The code of the refusal that it must meet. */
    String refused(int member, Act act) {
        return ((Outcome.Refused) act(member, act)).refusal().code();
    }

    int called() {
        done(1, new Acts.Call("board", null, null, null, null));
        return house.getBean(Elections.class).next(coop) - 1;
    }

    /** Called, with these members standing. */
    int nominated(int... standing) {
        int number = called();
        for (int member : standing) {
            done(member, new Acts.Nomination(number, new MemberNo(member)));
        }
        return number;
    }

    int open(int... standing) {
        int number = nominated(standing);
        at(election(number).opens());
        return number;
    }

    void vote(int number, int member, int... ranking) {
        var ranks = java.util.Arrays.stream(ranking).mapToObj(List::of).toList();
        done(member, new Acts.Ballot(number, ranks));
    }

    void close(int number) {
        at(election(number).closes());
    }

    void enact(int number) {
        at(Objects.requireNonNull(election(number).count()).effective());
    }

    void at(Instant time) {
        clock.set(time);
        house.getBean(Timekeeper.class).tick();
    }

    Election election(int number) {
        return house.getBean(Elections.class).find(coop, number).orElseThrow();
    }

    List<Integer> winners(int number) {
        return Objects.requireNonNull(election(number).count()).winners();
    }

    Election.Stage stage(int number) {
        return election(number).stage(clock.instant());
    }

    Set<Integer> board() {
        var board = new TreeSet<Integer>();
        house.getBean(Powers.class)
                .tenures(coop, "board")
                .keySet()
                .forEach(member -> board.add(member.value()));
        return board;
    }
}
