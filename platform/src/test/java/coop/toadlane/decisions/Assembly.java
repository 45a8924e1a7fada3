package coop.toadlane.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.MovableClock;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A co-op of a test, its members and its clock. */
final class Assembly {
    static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"},
             "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
             "noticeDays": 14, "openDays": 7, "delayDays": 2, "graceDays": 10,
             "sponsors": {"number": 1}, "stay": ["office:board", "members:2"], "stayDays": 5}
            """;

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    final ApplicationContext house;
    final MovableClock clock;
    final CoopId coop;
    private final Clerk clerk;
    private final JdbcClient db;

    /** Five members since long ago; amendments and appointments are decided by {@code method}. */
    Assembly(ApplicationContext house, String method) {
        this(house, method, Map.of());
    }

    Assembly(ApplicationContext house, String method, Map<String, String> rules) {
        this.house = house;
        clock = house.getBean(MovableClock.class);
        clock.set(START);
        clerk = house.getBean(Clerk.class);
        db = house.getBean(JdbcClient.class);
        var all = new TreeMap<>(rules);
        all.put("method.ordinary", method);
        all.putIfAbsent("power.office.amendment", "{\"by\": [\"decision:ordinary\"]}");
        all.putIfAbsent("coop.zone", "\"Europe/Madrid\"");
        all.putIfAbsent("members.class.driver", "{\"name\": \"Driver\", \"votes\": 1}");
        coop = Founded.coop(house, all, List.of());
        for (int member = 1; member <= 5; member++) {
            joined(member, "driver", LocalDate.of(2020, 1, 1));
        }
    }

    void joined(int member, String memberClass, LocalDate since) {
        db.sql(
                        """
                        insert into members (coop, number, organisation, member_class, particulars,
                                             commitment, since, minute)
                        values (?, ?, false, ?, ?, '', ?, 0)
                        """)
                .params(coop.slug(), member, memberClass, UUID.randomUUID(), since)
                .update();
    }

    void left(int member, LocalDate on) {
        db.sql(
                        """
                        update members set left_on = ?, how = 'RESIGNED', left_minute = 0
                        where coop = ? and number = ?
                        """)
                .params(on, coop.slug(), member)
                .update();
    }

    Outcome act(int member, Act act) {
        return clerk.perform(
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

    Draft draft(Act act) {
        return house.getBean(Kinds.class).draft(act);
    }

    Draft purpose(String purpose) {
        return draft(
                new Amendment(
                        new TreeMap<>(Map.of("coop.purpose", Json.tree(Json.write(purpose))))));
    }

    String purpose() {
        return house.getBean(Rulebooks.class).of(coop).text("coop.purpose");
    }

    /** Proposed by member 1, sponsored by member 2. */
    int sponsored(Draft... acts) {
        done(1, new Acts.Proposal(null, "A title", "The reasons", List.of(acts)));
        int number = house.getBean(Matters.class).next(coop) - 1;
        done(2, new Acts.Sponsorship(number));
        return number;
    }

    int noticed(Draft... acts) {
        int number = sponsored(acts);
        done(1, new Acts.Notice(number, 1, null));
        return number;
    }

    int open(Draft... acts) {
        int number = noticed(acts);
        clock.set(notice(number).opens());
        tick();
        return number;
    }

    void vote(int number, int member, Choice choice) {
        done(member, new Acts.Ballot(number, choice, null, null));
    }

    void close(int number) {
        clock.set(notice(number).closes());
        tick();
    }

    int carried(Draft... acts) {
        int number = open(acts);
        for (int member = 1; member <= 3; member++) {
            vote(number, member, Choice.FOR);
        }
        close(number);
        return number;
    }

    List<Outcome> tick() {
        return house.getBean(Timekeeper.class).tick();
    }

    void pass(Duration time) {
        clock.pass(time);
        tick();
    }

    Matter matter(int number) {
        return house.getBean(Matters.class).find(coop, number).orElseThrow();
    }

    Matter.Notice notice(int number) {
        return Objects.requireNonNull(matter(number).notice());
    }

    Matter.Closing closing(int number) {
        return Objects.requireNonNull(matter(number).closing());
    }

    Matter.Opening opening(int number) {
        return Objects.requireNonNull(matter(number).opening());
    }

    Matter.Enactment enactment(int number) {
        return Objects.requireNonNull(matter(number).ending().enactment());
    }

    Matter.Failure failure(int number) {
        return Objects.requireNonNull(matter(number).ending().failure());
    }

    Matter.Stay stay(int number) {
        return Objects.requireNonNull(matter(number).stay());
    }

    Matter.Stage stage(int number) {
        return matter(number).stage(clock.instant());
    }

    long minutes(String kind) {
        return db.sql("select count(*) from minutes where coop = ? and kind = ?")
                .params(coop.slug(), kind)
                .query(Long.class)
                .single();
    }
}
