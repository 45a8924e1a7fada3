package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.toadlane.check.Verified;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Check;
import coop.toadlane.record.Json;
import coop.toadlane.record.Report;
import coop.toadlane.surplus.Firms;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main job on real input: 61 dispatch firms share the surplus of 2014. The trips are the City
 * of Chicago's, modified for use from www.cityofchicago.org; the City makes no claims as to their
 * content, accuracy, timeliness or completeness.
 */
@ToadlaneTest
@Import(MovableClock.Given.class)
class MainJobTests {
    private static final Path TRIPS = Path.of("../../shared/data/chicago-taxi/trips.csv");
    private static final Map<String, String> METHOD =
            Map.of(
                    "method.ordinary",
                    """
                    {"quorum": {"measure": "CAST", "share": "1/10"},
                     "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
                     "noticeDays": 14, "openDays": 7, "delayDays": 2, "graceDays": 30,
                     "sponsors": {"number": 1}, "stay": []}
                    """,
                    "power.surplus.distribution",
                    "{\"by\":[\"decision:ordinary\"]}");

    private static final Pattern BALANCE =
            Pattern.compile("\"[a-z]+:([0-9]+) [^\"]*\",\"(-?[0-9.]+)(?: USD)?\"");
    private static final Pattern TOTAL =
            Pattern.compile("(?s)class=\"lead\".*?([0-9][0-9,]*\\.[0-9]{2})");

    @Autowired private ApplicationContext house;
    @Autowired private MovableClock clock;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;
    @LocalServerPort private int port;

    private record Trip(String firm, LocalDate day, BigDecimal fare) {
        BigDecimal fee() {
            return fare.multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static List<Trip> trips() throws IOException {
        var trips = new ArrayList<Trip>();
        var form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = CSVParser.parse(Files.readString(TRIPS), form)) {
            for (var row : parser) {
                var start = Instant.ofEpochSecond(Long.parseLong(row.get("trip_start_timestamp")));
                trips.add(
                        new Trip(
                                row.get("company"),
                                LocalDate.ofInstant(start, ZoneOffset.UTC),
                                new BigDecimal(row.get("fare"))));
            }
        }
        return trips;
    }

    @Test
    void sixtyOneFirmsShareTheSurplusOfAYear() throws IOException, InterruptedException {
        assumeThat(Files.exists(TRIPS)).as("skipped: ../shared is absent").isTrue();
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        var trips = trips();
        var names = new TreeSet<String>();
        trips.forEach(trip -> names.add(trip.firm()));
        names.remove("");
        var firms = new Firms(house, List.copyOf(names), METHOD);
        assertThat(firms.people).hasSize(61);

        var browser = signedIn(firms);
        importYear(browser, firms);
        var year = trips.stream().filter(trip -> trip.day().getYear() == 2014).toList();
        long fees = cents(sum(year.stream().map(Trip::fee).toList()));
        assertThat(balance(firms, "4000")).isEqualTo(fees);
        firms.earn(LocalDate.of(2014, 12, 31), -2_000_00);

        send(
                browser,
                "POST",
                base(firms) + "/periods",
                Map.of("from", "2014-01-01", "to", "2014-12-31"),
                303);
        var page = send(browser, "GET", base(firms) + "/periods/1/distribution", Map.of(), 200);
        assertThat(page.body()).contains("61");
        long surplus = fees - 2_000_00;
        assertThat(balance(firms, "3300")).isEqualTo(surplus);

        decide(firms);
        check(browser, firms, year, surplus);
    }

    private void check(Browser browser, Firms firms, List<Trip> year, long surplus)
            throws IOException, InterruptedException {
        var all = sum(year.stream().map(Trip::fare).toList());
        var others =
                sum(year.stream().filter(trip -> trip.firm().isEmpty()).map(Trip::fare).toList());
        long collective =
                new BigDecimal(surplus)
                        .multiply(others)
                        .divide(all, 0, RoundingMode.HALF_UP)
                        .longValueExact();
        long rest = surplus - collective;
        assertThat(balance(firms, "3210")).isEqualTo(collective);
        assertThat(balance(firms, "3200")).isBetween(rest * 30 / 100, rest * 30 / 100 + 1);
        assertThat(balance(firms, "3220")).isBetween(rest * 3 / 100, rest * 3 / 100 + 1);
        long shared = rest - balance(firms, "3200") - balance(firms, "3220");
        assertThat(balance(firms, "2100") + balance(firms, "3100")).isEqualTo(shared);
        assertThat(balance(firms, "3300")).isZero();
        assertThat(
                        ledger.balances(firms.coop, LocalDate.of(9999, 1, 1)).stream()
                                .mapToLong(one -> one.amount().minor())
                                .sum())
                .isZero();

        var totals =
                db.sql("select cash + capital from allotments where coop = ? order by place")
                        .param(firms.coop.slug())
                        .query(Long.class)
                        .list();
        assertThat(totals).hasSize(61);
        assertThat(totals.stream().mapToLong(Long::longValue).sum()).isEqualTo(shared);
        assertThat(stated(browser, firms)).isEqualTo(shared);
        for (int member : List.of(1, 30, 61)) {
            var path = base(firms) + "/periods/1/statements/" + member + "/pdf";
            assertThat(send(browser, "GET", path, Map.of(), 200).body()).startsWith("%PDF");
        }
        verifies(firms);
        hledgerAgrees(browser, firms);
    }

    /** The figures at the head of the 61 statements, added up. */
    private long stated(Browser browser, Firms firms) {
        long sum = 0;
        for (int member = 1; member <= 61; member++) {
            var path = base(firms) + "/periods/1/statements/" + member;
            var page = send(browser, "GET", path, Map.of(), 200).body();
            var total = TOTAL.matcher(page);
            assertThat(total.find()).as("a figure on the statement of %d", member).isTrue();
            sum += cents(new BigDecimal(total.group(1).replace(",", "")));
        }
        return sum;
    }

    /** The cores alone, on what the server may see and on what everybody may. */
    private void verifies(Firms firms) {
        var whole = Verified.record(house, firms.coop);
        assertThat(whole.wrong()).isNull();
        assertThat(whole.withheld()).isZero();
        assertThat(whole.onTheServersWord()).isZero();
        assertThat(whole.lines())
                .filteredOn(line -> line.unseen() > 0)
                .as("checks that could not be made")
                .isEmpty();
        assertThat(whole.count(Check.ALLOTMENTS)).isGreaterThan(61);
        assertThat(whole.count(Check.PERIODS)).isOne();
        var open = Verified.publicRecord(house, firms.coop);
        assertThat(open.wrong()).isNull();
        assertThat(open.minutes()).isEqualTo(whole.minutes());
        assertThat(open.withheld()).isPositive();
        assertThat(open.lines().stream().mapToLong(Report.Line::unseen).sum()).isPositive();
    }

    private void hledgerAgrees(Browser browser, Firms firms)
            throws IOException, InterruptedException {
        if (!Files.exists(Path.of("/usr/bin/hledger"))) {
            System.out.println("skipped: hledger is absent, nothing compared the balances");
            return;
        }
        var path = "/c/" + firms.coop + "/ledger/journal";
        var journal = Files.createTempFile(Path.of("target"), "journal", ".journal");
        Files.writeString(journal, send(browser, "GET", path, Map.of(), 200).body());
        assertThat(hledger(journal, "check")).isEmpty();
        var theirs = new TreeMap<String, BigDecimal>();
        var said = hledger(journal, "balance", "--flat", "-N", "-E", "-O", "csv");
        for (var line : said.lines().skip(1).toList()) {
            var found = BALANCE.matcher(line);
            assertThat(found.matches()).as(line).isTrue();
            theirs.put(found.group(1), new BigDecimal(found.group(2)).setScale(2));
        }
        var ours = new TreeMap<String, BigDecimal>();
        ledger.balances(firms.coop, LocalDate.of(9999, 1, 1))
                .forEach(one -> ours.put(one.account().code(), one.amount().major()));
        assertThat(theirs).hasSizeGreaterThan(5).isEqualTo(ours);
    }

    private static String hledger(Path journal, String... command)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("/usr/bin/hledger", "-f", journal.toString()));
        all.addAll(List.of(command));
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        return String.join("\n", Patience.with(process).all());
    }

    private void importYear(Browser browser, Firms firms) throws IOException {
        var upload =
                new Step.Request(
                        0,
                        "POST",
                        base(firms) + "/imports",
                        Map.of(),
                        List.of(),
                        Set.of(),
                        Map.of("file", new Step.Request.Upload("t.csv", Files.readString(TRIPS))),
                        "",
                        303,
                        "",
                        new Expected(List.of()));
        send(browser, "GET", base(firms) + "/imports", Map.of(), 200);
        var kept = browser.send(upload).location();
        send(browser, "GET", kept, Map.of(), 200);
        send(
                browser,
                "POST",
                kept + "/choices",
                Map.ofEntries(
                        Map.entry("member", "14"),
                        Map.entry("by", "name"),
                        Map.entry("nonMembers", "true"),
                        Map.entry("date", "5"),
                        Map.entry("zone", "UTC"),
                        Map.entry("amount", "1"),
                        Map.entry("measureColumn", "-1"),
                        Map.entry("measure", "fares"),
                        Map.entry("from", "2014-01-01"),
                        Map.entry("to", "2014-12-31"),
                        Map.entry("fees", "true")),
                303);
        assertThat(send(browser, "GET", kept, Map.of(), 200).body()).contains("5,145");
        send(browser, "POST", kept + "/entry", Map.of(), 303);
    }

    /** The meeting carries the distribution, and the clerk enacts it when its time has come. */
    private void decide(Firms firms) {
        var draft = house.getBean(Kinds.class).draft(firms.draft(1));
        var proposal =
                Map.of(
                        "title",
                        "Surplus of 2014",
                        "text",
                        "As our rule says",
                        "acts",
                        List.of(draft));
        act(firms, 1, "proposal", proposal);
        act(firms, 2, "sponsorship", Map.of("proposal", 1));
        act(firms, 1, "notice", Map.of("proposal", 1, "version", 1));
        clock.pass(Duration.ofDays(16));
        tick();
        for (int member = 1; member <= 40; member++) {
            act(firms, member, "ballot", Map.of("proposal", 1, "choice", "FOR"));
        }
        clock.pass(Duration.ofDays(8));
        tick();
        clock.pass(Duration.ofDays(3));
        tick();
        assertThat(
                        db.sql("select authority from distributions where coop = ?")
                                .param(firms.coop.slug())
                                .query(String.class)
                                .list())
                .containsExactly("resolution:1");
    }

    private void tick() {
        house.getBean(Timekeeper.class).tick();
    }

    private void act(Firms firms, int member, String noun, Map<String, ?> fields) {
        Act act =
                house.getBean(Kinds.class)
                        .act(new Draft("decisions." + noun + "/1", Json.tree((Object) fields)));
        Firms.done(firms.perform(Actor.member(new MemberNo(member)), act));
    }

    private Browser signedIn(Firms firms) {
        var browser = new Browser(URI.create("http://127.0.0.1:" + port));
        send(browser, "GET", "/sign-in", Map.of(), 200);
        var who = Map.of("email", firms.email(1), "password", Firms.PASSWORD);
        send(browser, "POST", "/sign-in", who, 303);
        send(browser, "GET", base(firms) + "/desk", Map.of(), 200);
        return browser;
    }

    private static Browser.Answer send(
            Browser browser, String method, String path, Map<String, String> fields, int status) {
        var request =
                new Step.Request(
                        0,
                        method,
                        path,
                        Map.of(),
                        List.copyOf(fields.entrySet()),
                        Set.of(),
                        Map.of(),
                        "",
                        status,
                        "",
                        new Expected(List.of()));
        var answer = browser.send(request);
        request.checkStatus(answer, "");
        return answer;
    }

    private static String base(Firms firms) {
        return "/c/" + firms.coop + "/surplus";
    }

    private long balance(Firms firms, String account) {
        return ledger.balances(firms.coop, LocalDate.of(9999, 1, 1)).stream()
                .filter(one -> one.account().code().equals(account))
                .mapToLong(one -> -one.amount().minor())
                .sum();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
