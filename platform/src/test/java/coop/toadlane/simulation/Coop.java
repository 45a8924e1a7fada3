package coop.toadlane.simulation;

import coop.toadlane.Asking;
import coop.toadlane.MovableClock;
import coop.toadlane.founding.Sunrise;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Receipt;
import coop.toadlane.office.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The co-op that lives a year: who asks for what, what was answered, and a diary of it. */
final class Coop {
    static final int SECRETARY = 1;
    static final int TREASURER = 2;
    static final Instant START = Instant.parse("2026-01-05T15:00:00Z");
    private static final String TERMS =
            """
            {"seats": %d, "termMonths": 0, "retire": "%s", "rule": "%s",
             "nominationDays": 10, "openDays": 8, "countDays": 3, "delayDays": 1}
            """;
    private static final Map<String, String> RULES =
            Map.of(
                    "offices",
                    "[\"secretary\", \"treasurer\", \"board\", \"steward\"]",
                    "elections.office.board",
                    TERMS.formatted(3, "third", "scottish-stv"),
                    "elections.office.steward",
                    TERMS.formatted(1, "all", "schulze"));
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int PAGES = 40;

    final ApplicationContext house;
    final Random random;
    final MovableClock clock;
    final JdbcClient db;
    final Clerk clerk;
    final CoopId id;
    final Asking asking;
    final Map<String, Integer> done = new TreeMap<>();
    final Map<String, Integer> refused = new TreeMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Deque<String> diary = new ArrayDeque<>();

    /** A receipt, with what it was given for. */
    record Given(Request request, Receipt receipt) {}

    Coop(ApplicationContext house, long seed) {
        this.house = house;
        random = new Random(seed);
        clock = house.getBean(MovableClock.class);
        clock.set(START);
        db = house.getBean(JdbcClient.class);
        clerk = house.getBean(Clerk.class);
        id = Sunrise.found(house, 6, RULES);
        asking = new Asking(house, id);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static Actor member(int number) {
        return Actor.member(new MemberNo(number));
    }

    Outcome ask(Actor actor, Act act) {
        return ask(List.of(asking.request(actor, act))).getFirst();
    }

    Outcome ask(int member, Act act) {
        return ask(member(member), act);
    }

    Outcome ask(int member, String kind, Map<String, ?> fields) {
        return ask(member, asking.act(kind, fields));
    }

    /** Asks for all at the same time. */
    List<Outcome> ask(List<Request> requests) {
        var asked = requests.stream().map(clerk::submit).toList();
        var answers = new ArrayList<Outcome>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(asked.get(i).join());
            note(requests.get(i), answers.getLast());
        }
        return answers;
    }

    private void note(Request request, Outcome outcome) {
        var type = request.act().getClass();
        var room = type.getPackageName().replaceFirst(".*\\.", "");
        var kind = room + "." + type.getSimpleName();
        switch (outcome) {
            case Outcome.Done(var receipt) -> {
                given.add(new Given(request, receipt));
                done.merge(kind, 1, Integer::sum);
            }
            case Outcome.Refused(var refusal) ->
                    refused.merge(kind + " " + refusal.code(), 1, Integer::sum);
        }
        write(clock.instant() + " " + request.actor() + " " + request.act() + " -> " + outcome);
    }

    void write(String line) {
        diary.add(line);
        if (diary.size() > PAGES) {
            diary.remove();
        }
    }

    /** The last of what happened. */
    String diary() {
        return String.join("\n", diary);
    }

    List<Given> given() {
        return given;
    }

    long minutes() {
        return db.sql("select size from heads where coop = ?")
                .param(id.slug())
                .query(Long.class)
                .single();
    }

    List<Integer> numbers(String sql) {
        return db.sql(sql).param("coop", id.slug()).query(Integer.class).list();
    }

    List<Integer> members() {
        return db.sql(
                        """
                        select number from members where coop = ? and since <= ?
                        and (left_on is null or left_on >= ?) order by number
                        """)
                .params(id.slug(), today(), today())
                .query(Integer.class)
                .list();
    }

    <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    int somebody() {
        return any(members());
    }

    /** Does it with one of the numbers, if there are any. */
    void some(List<Integer> numbers, IntConsumer with) {
        if (!numbers.isEmpty()) {
            with.accept(any(numbers));
        }
    }
}
