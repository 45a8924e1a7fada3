package coop.toadlane;

import coop.toadlane.members.Enrolment;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Founded;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server that sends letters until it is killed; told {@code again}, one that starts on what it
 * left, later, and says so when no letter waits any more. Its mail server is another process's.
 */
final class CrashingPostman {
    static final int LETTERS = 40;
    static final String ALL_SENT = "all sent";
    private static final String METHOD =
            """
            {"noticeDays": 1, "openDays": 2, "delayDays": 2, "graceDays": 10,
             "sponsors": {"number": 0}}
            """;

    private CrashingPostman() {}

    static String address(int member) {
        return "postman-" + member + "@crash.test";
    }

    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(CrashingServer::endWithWhoStartedIt);
        boolean again = args.length > 1;
        var data = DataDirectory.open(Path.of(args[0]));
        var database =
                EmbeddedDatabase.start(
                        PostgresBinaries.in(Path.of("target"), _ -> {}),
                        data.cluster(),
                        data.log(),
                        DatabasePasswords.in(data.passwords()),
                        EmbeddedDatabase.Durability.FAST,
                        _ -> {});
        var clock = new MovableClock();
        if (again) {
            clock.pass(Duration.ofHours(1)); // by then nobody holds a letter in their hands
        }
        var house = SecondServer.start(database.access().settings(), data.keys().toString(), clock);
        if (!again) {
            announce(house);
        }
        var db = house.getBean(JdbcClient.class);
        Patience.untilAtLast(
                "all letters are sent",
                () ->
                        db.sql("select count(*) from mails where state = 'SENT'")
                                        .query(Integer.class)
                                        .single()
                                == LETTERS);
        house.close();
        database.close();
        System.out.println(ALL_SENT);
        System.exit(0); // its own mail server, which nobody uses, would keep it
    }

    /** One proposal, of which every member is told. */
    private static void announce(ApplicationContext house) {
        var particulars = house.getBean(Particulars.class);
        var newcomers =
                IntStream.rangeClosed(1, LETTERS)
                        .mapToObj(member -> particulars.keep(details(member)))
                        .map(kept ->
                                Enrolment.Newcomer.founder(
                                        "driver", false, kept.id().value(), kept.commitment()))
                        .toList();
        CoopId coop =
                Founded.coop(
                        house,
                        Map.of(
                                "method.ordinary",
                                METHOD,
                                "members.class.driver",
                                "{\"name\": \"Driver\", \"votes\": 1}"),
                        List.of(
                                house.getBean(coop.toadlane.office.Kinds.class)
                                        .draft(new Enrolment(newcomers))));
        var asking = new Asking(house, coop);
        asking.done(
                1, "decisions.proposal", Map.of("title", "A", "text", "Why.", "acts", List.of()));
        asking.done(1, "decisions.notice", Map.of("proposal", 1, "version", 1));
    }

    private static Details details(int member) {
        return new Details(
                "Driver " + member,
                Details.Kind.PERSON,
                null,
                null,
                address(member),
                Set.of("notices"),
                null,
                null);
    }
}
