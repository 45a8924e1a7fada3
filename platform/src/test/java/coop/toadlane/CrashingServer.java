package coop.toadlane;

import coop.toadlane.check.Verified;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.founding.Sunrise;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server in a process of its own, with a durable database. It works and says each receipt on its
 * output until it is killed; started again with what it said, it looks for what is missing.
 */
final class CrashingServer {
    static final String RECEIPT = "receipt ";
    private static final int FOUNDERS = 12;
    private static final int CALLERS = 16;

    private final ApplicationContext house;
    private final JdbcClient db;
    private final Clerk clerk;
    private final MovableClock clock;

    private CrashingServer(ApplicationContext house, MovableClock clock) {
        this.house = house;
        this.db = house.getBean(JdbcClient.class);
        this.clerk = house.getBean(Clerk.class);
        this.clock = clock;
    }

    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(CrashingServer::endWithWhoStartedIt);
        var data = DataDirectory.open(Path.of(args[0]));
        var database =
                EmbeddedDatabase.start(
                        PostgresBinaries.in(Path.of("target"), _ -> {}),
                        data.cluster(),
                        data.log(),
                        DatabasePasswords.in(data.passwords()),
                        EmbeddedDatabase.Durability.DURABLE,
                        _ -> {});
        var clock = new MovableClock();
        var keys = data.keys().toString();
        var house = SecondServer.start(database.access().settings(), keys, clock);
        var server = new CrashingServer(house, clock);
        if (args.length == 1) {
            server.work();
        } else {
            var missing = server.missing(Files.readAllLines(Path.of(args[1])));
            missing.forEach(line -> System.out.println("missing " + line));
            house.close();
            database.close();
            System.out.println(missing.isEmpty() ? "all there" : "not all there");
            System.exit(0); // its own mail server, which nobody uses, would keep it
        }
    }

    static void endWithWhoStartedIt() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        } catch (IOException e) {
            // the same as an end
        }
        Runtime.getRuntime().halt(2);
    }

    /** Sales and ballots from many callers at once, for ever. */
    private void work() {
        var coop = Sunrise.found(house, FOUNDERS);
        openBallot(coop);
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            Thread.ofPlatform()
                    .start(() -> {
                        for (int n = 0; ; n++) {
                            var key = caller + "-" + n;
                            if (clerk.perform(request(coop, caller, key))
                                    instanceof Outcome.Done done) {
                                var minute = done.receipt().minute();
                                System.out.println(RECEIPT + coop + " " + minute + " " + key);
                            }
                        }
                    });
        }
    }

    private Request request(CoopId coop, int caller, String key) {
        if (caller % 2 == 0) {
            var lines =
                    List.of(new Line("1000", 1, "USD", null), new Line("4100", -1, "USD", null));
            var day = LocalDate.of(2026, 3, 2);
            return new Request(coop, Sunrise.TREASURER, key, new Posting(day, "Sale", lines));
        }
        var choice = key.endsWith("1") ? "AGAINST" : "FOR";
        var ballot = Map.of("proposal", 1, "choice", choice);
        return new Request(
                coop,
                Actor.member(new MemberNo(caller % FOUNDERS + 1)),
                key,
                new Asking(house, coop).act("decisions.ballot", ballot));
    }

    private void openBallot(CoopId coop) {
        var asking = new Asking(house, coop);
        asking.done(
                1, "decisions.proposal", Map.of("title", "A", "text", "Why.", "acts", List.of()));
        asking.done(2, "decisions.sponsorship", Map.of("proposal", 1));
        asking.done(3, "decisions.sponsorship", Map.of("proposal", 1));
        asking.done(1, "decisions.notice", Map.of("proposal", 1, "version", 1));
        clock.set(
                db.sql("select opens from proposals where coop = ?")
                        .param(coop.slug())
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .single());
        house.getBean(Timekeeper.class).tick();
    }

    /** What was promised and is not there, or is there by half. */
    private List<String> missing(List<String> receipts) {
        var missing = new ArrayList<String>();
        var coop = new CoopId(receipts.getFirst().split(" ")[1]);
        for (var line : receipts) {
            var said = line.split(" ");
            if (count(
                            """
                            select count(*) from answers join minutes using (coop, number)
                            where coop = ? and number = ? and key = actor || ' ' || ?
                            """,
                            coop.slug(),
                            Long.parseLong(said[2]),
                            said[3])
                    != 1) {
                missing.add(line);
            }
        }
        half(coop, missing);
        var last = receipts.getLast().split(" ");
        var again = clerk.perform(request(coop, Integer.parseInt(last[3].split("-")[0]), last[3]));
        if (!(again instanceof Outcome.Done done)
                || done.receipt().minute() != Long.parseLong(last[2])) {
            missing.add("the first receipt for " + last[3] + ", but " + again);
        }
        var wrong = Verified.record(house, coop).wrong();
        if (wrong != null) {
            missing.add(wrong.toString());
        }
        return missing;
    }

    private void half(CoopId coop, List<String> missing) {
        for (var difference :
                List.of(
                        "select count(*) - (select size from heads where coop = ?) from minutes where coop = ?",
                        // Founding enters minutes that nobody asked for one by one.
                        """
                        select count(*) - (select count(*) from answers where coop = ?)
                        from minutes where coop = ? and authority <> 'founding'
                            or coop = ? and number = 0
                        """,
                        """
                        select count(*) - (select count(*) from transactions where coop = ?)
                        from minutes where coop = ? and kind = 'ledger.posting/1'
                        """,
                        """
                        select count(distinct actor) - (select count(*) from votes where coop = ?)
                        from minutes where coop = ? and kind = 'decisions.ballot/1'
                        """)) {
            var slugs = new Object[(int) difference.chars().filter(c -> c == '?').count()];
            java.util.Arrays.fill(slugs, coop.slug());
            long rows = count(difference, slugs);
            if (rows != 0) {
                missing.add(rows + " rows: " + difference);
            }
        }
    }

    private long count(String sql, Object... params) {
        return db.sql(sql).params(params).query(Long.class).single();
    }
}
