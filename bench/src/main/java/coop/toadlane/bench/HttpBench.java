package coop.toadlane.bench;

import coop.toadlane.BenchHouse;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.Line;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;

/**
 * The real server on a real port, with its whole chain of security: ballots of 200 members on
 * kept-alive connections, and the pages of a co-op of ten thousand. The clients share the machine
 * and the process with the server.
 */
final class HttpBench {
    private static final int MEMBERS = 10_000;
    private static final int CLIENTS = 200;
    private static final int BALLOTS = Integer.getInteger("ballots", 10_000);
    private static final int POSTINGS = 20_000;
    private static final int READERS = 4;
    private static final int READS = Integer.getInteger("reads", 200);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/home",
                    "/members",
                    "/members?name=driver+77",
                    "/members/register",
                    "/members/register?page=50",
                    "/members/4321",
                    "/proposals",
                    "/proposals/1",
                    "/ledger",
                    "/ledger/accounts/1000",
                    "/ledger/accounts/1000?page=150",
                    "/shares",
                    "/surplus",
                    "/rulebook",
                    "/check",
                    "/desk/secretary");

    private final BenchHouse house;
    private final Township town;
    private final String path;
    private final List<SignedIn> people;

    private HttpBench() throws Exception {
        house = BenchHouse.open();
        town = new Township(house.context(), "town", MEMBERS, CLIENTS);
        path = "/c/town";
        people =
                town.persons.stream()
                        .map(person -> new SignedIn(house.context(), house.port(), person))
                        .toList();
        live();
    }

    static void run() throws Exception {
        var bench = new HttpBench();
        try (var connection = bench.house.connect()) {
            System.out.println(Machine.describe(connection));
        }
        bench.ballots();
        System.out.println();
        bench.pages();
        bench.people.forEach(one -> one.wire.close());
        bench.house.close();
    }

    /** Everybody votes, and the bank has its transactions. */
    private void live() {
        var clerk = house.context().getBean(Clerk.class);
        var requests = new ArrayList<Request>();
        for (int n = 1; n <= MEMBERS; n++) {
            var vote = Map.of("proposal", 1, "choice", n % 3 == 0 ? "AGAINST" : "FOR");
            var act = town.act("decisions.ballot", vote);
            requests.add(new Request(town.coop, Township.member(n), "vote", act));
        }
        for (int n = 1; n <= POSTINGS; n++) {
            var lines =
                    List.of(new Line("1000", n, "USD", null), new Line("4100", -n, "USD", null));
            var act = new Posting(LocalDate.of(2026, 3, 2), "Sale " + n, lines);
            requests.add(new Request(town.coop, Township.member(2), "sale " + n, act));
        }
        for (int from = 0; from < requests.size(); from += 5_000) {
            requests.subList(from, Math.min(from + 5_000, requests.size())).stream()
                    .map(clerk::submit)
                    .toList()
                    .forEach(outcome -> Township.done(outcome.join()));
        }
    }

    private void ballots() throws Exception {
        var grid =
                new Grid(
                        "%d clients".formatted(CLIENTS), "ballots/s", "p50 ms", "p95 ms", "p99 ms");
        var idle = new ArrayBlockingQueue<SignedIn>(CLIENTS, false, people);
        load(grid, "API, access token each", idle, this::byToken);
        var forms = people.stream().map(one -> one.csrf(path + "/proposals/1")).toList();
        var known = new java.util.IdentityHashMap<SignedIn, String>();
        IntStream.range(0, CLIENTS).forEach(i -> known.put(people.get(i), encode(forms.get(i))));
        load(grid, "form, session and CSRF each", idle, (one, n) -> byForm(one, n, known));
        grid.print();
    }

    private interface Cast {
        void cast(SignedIn who, int n);
    }

    private static void load(Grid grid, String name, ArrayBlockingQueue<SignedIn> idle, Cast cast)
            throws InterruptedException {
        for (int round = 0; round < 2; round++) { // the first one warms up
            var latency = new Samples();
            int first = round * BALLOTS;
            long took =
                    Callers.ask(
                            CLIENTS,
                            BALLOTS,
                            n -> {
                                var who = idle.remove();
                                cast.cast(who, first + n);
                                idle.add(who);
                            },
                            latency);
            if (round == 1) {
                grid.row(
                        name,
                        BALLOTS / (took / 1e9),
                        latency.millis(50),
                        latency.millis(95),
                        latency.millis(99));
            }
        }
    }

    private void byToken(SignedIn who, int n) {
        expect(
                201,
                who.wire.post(
                        "/api" + path + "/proposals/1/ballot",
                        "application/json",
                        who.bearer + "Idempotency-Key: a" + n + "\r\n",
                        "{\"choice\": \"%s\"}".formatted(choice(n))));
    }

    private void byForm(SignedIn who, int n, Map<SignedIn, String> csrf) {
        expect(
                303,
                who.wire.post(
                        path + "/proposals/1/ballot",
                        FORM,
                        who.cookie,
                        "_csrf=%s&key=f%d&choice=%s".formatted(csrf.get(who), n, choice(n))));
    }

    private static String choice(int n) {
        return n % 2 == 0 ? "FOR" : "AGAINST";
    }

    private static void expect(int status, Wire.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + ": " + answer.text());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void pages() throws Exception {
        var grid =
                new Grid(
                        "page of %,d members, %d readers".formatted(MEMBERS, READERS),
                        "pages/s",
                        "p50 ms",
                        "p95 ms",
                        "kB");
        var secretary = town.persons.getFirst(); // who may see all of these pages
        var signedIn =
                IntStream.range(0, READERS)
                        .mapToObj(_ -> new SignedIn(house.context(), house.port(), secretary))
                        .toList();
        var readers = new ArrayBlockingQueue<SignedIn>(READERS, false, signedIn);
        for (var page : PAGES) {
            page(readers, page, READS, new Samples());
            var latency = new Samples();
            long took = page(readers, page, READS, latency);
            grid.row(
                    path + page,
                    READS / (took / 1e9),
                    latency.millis(50),
                    latency.millis(95),
                    signedIn.getFirst().page(path + page).body().length / 1000);
        }
        grid.print();
        signedIn.forEach(one -> one.wire.close());
    }

    private long page(ArrayBlockingQueue<SignedIn> readers, String page, int times, Samples latency)
            throws InterruptedException {
        return Callers.ask(
                READERS,
                times,
                _ -> {
                    var reader = readers.remove();
                    reader.page(path + page);
                    readers.add(reader);
                },
                latency);
    }
}
