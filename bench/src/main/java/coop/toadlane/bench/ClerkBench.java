package coop.toadlane.bench;

import coop.toadlane.BenchHouse;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.OneByOne;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Acts a second at the clerk's: 64 callers, durable commits, each act with its minute. Beside it,
 * in the same run and in turn, the same SQL in a bare loop, and a transaction for each act.
 */
final class ClerkBench {
    private static final int CALLERS = 64;
    private static final int MEMBERS = 5_000;
    private static final int WARM = 2;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int ACTS = Integer.getInteger("acts", 20_000);
    private static final int ALONE = 500;

    private final Tape tape = new Tape();
    private final BenchHouse house;
    private final Township recorded;
    private final BareLoop bare;
    private final Township alone;
    private final Clerk clerk;
    private final OneByOne oneByOne;
    private final Grid grid =
            new Grid(
                    "acts",
                    "clerk, acts/s",
                    "acts a commit",
                    "same SQL, bare loop",
                    "ratio",
                    "a transaction an act",
                    "ratio",
                    "p50 ms",
                    "p99 ms");

    private ClerkBench() throws Exception {
        house = BenchHouse.open(tape);
        recorded = new Township(house.context(), "recorded", MEMBERS);
        new Township(house.context(), "played", MEMBERS);
        alone = new Township(house.context(), "alone", MEMBERS);
        bare = new BareLoop(house.connect(), "recorded", "played");
        clerk = house.context().getBean(Clerk.class);
        oneByOne = new OneByOne(house.context());
    }

    static void run() throws Exception {
        var bench = new ClerkBench();
        try (var connection = bench.house.connect()) {
            System.out.println(Machine.describe(connection));
        }
        bench.measure("ballots", bench::ballot);
        bench.measure("postings", bench::posting);
        bench.grid.print();
        bench.house.close();
    }

    /** Who acts, and what they do. */
    private record Deed(Actor actor, Act act) {}

    private Deed ballot(int n) {
        var choice = n % 3 == 0 ? "AGAINST" : "FOR";
        return new Deed(
                Township.member(1 + n % MEMBERS),
                recorded.act("decisions.ballot", Map.of("proposal", 1, "choice", choice)));
    }

    private Deed posting(int n) {
        var lines =
                List.of(
                        new Line("1000", 100 + n, "USD", null),
                        new Line("4100", -100 - n, "USD", null));
        return new Deed(
                Township.member(2), new Posting(LocalDate.of(2026, 3, 2), "Sale " + n, lines));
    }

    private void measure(String name, IntFunction<Deed> deed) throws Exception {
        long clerkNanos = 0;
        long bareNanos = 0;
        long aloneNanos = 0;
        long sheets = 0;
        var latency = new Samples();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            var seen = round < WARM ? new Samples() : latency;
            var series = name + round + "-";
            tape.start();
            long took =
                    Callers.ask(
                            CALLERS,
                            ACTS,
                            n -> Township.done(clerk.perform(request(recorded, series, n, deed))),
                            seen);
            var played = tape.stop();
            long bareTook = bare.play(played);
            long aloneTook =
                    Callers.ask(
                            CALLERS,
                            ALONE,
                            n -> Township.done(oneByOne.perform(request(alone, series, n, deed))),
                            new Samples());
            if (round >= WARM) {
                clerkNanos += took;
                bareNanos += bareTook;
                aloneNanos += aloneTook;
                sheets += played.size();
            }
        }
        double acts = (double) ROUNDS * ACTS;
        double clerkRate = acts / clerkNanos * 1e9;
        double bareRate = acts / bareNanos * 1e9;
        double aloneRate = (double) ROUNDS * ALONE / aloneNanos * 1e9;
        grid.row(
                name,
                clerkRate,
                acts / sheets,
                bareRate,
                clerkRate / bareRate,
                aloneRate,
                clerkRate / aloneRate,
                latency.millis(50),
                latency.millis(99));
    }

    private static Request request(
            Township township, String series, int n, IntFunction<Deed> deed) {
        var one = deed.apply(n);
        return new Request(township.coop, one.actor(), series + n, one.act());
    }
}
