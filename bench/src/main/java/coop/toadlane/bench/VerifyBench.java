package coop.toadlane.bench;

import coop.toadlane.record.Body;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.Voter;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Report;
import coop.toadlane.record.Row;
import coop.toadlane.record.Table;
import coop.toadlane.record.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Writes and verifies a record of a million minutes: a hundred thousand members, a decision on
 * which they vote again and again, and as many postings as votes, each compared with the shown
 * journal.
 */
final class VerifyBench {
    private static final int MINUTES = Integer.getInteger("minutes", 1_000_000);
    private static final int RUNS = 3;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"}, "noticeDays": 0, "openDays": 30,
             "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
             "changeable": true}
            """;

    private static final List<LedgerEntry.AccountOpened> CHART =
            List.of(
                    new LedgerEntry.AccountOpened("1000", "Bank", AccountType.ASSET),
                    new LedgerEntry.AccountOpened("4000", "Fees", AccountType.INCOME));

    private final LongRecord record;
    private Instant now = START;

    private final int minutes;
    private final int members;

    private VerifyBench(LongRecord record, int minutes) {
        this.record = record;
        this.minutes = minutes;
        this.members = minutes / 10;
    }

    static void run() throws Exception {
        var folder = Files.createTempDirectory("toadlane-record-");
        try {
            var grid =
                    new Grid(
                            "%,d minutes, %,d members".formatted(MINUTES, MINUTES / 10),
                            "seconds",
                            "CPU s",
                            "peak heap MB");
            grid.row(Effort.of(() -> write(folder, MINUTES)).cells("write the record"));
            for (int i = 1; i <= RUNS; i++) {
                var verified = Effort.of(() -> verify(folder, MINUTES));
                grid.row(verified.cells(i == 1 ? "verify, cold" : "verify, run " + i));
            }
            grid.print();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    static Report verify(Path folder, int minutes) {
        var report = Verification.of(LongRecord.read(folder));
        if (!report.holds() || report.minutes() != minutes) {
            throw new IllegalStateException("the record does not hold: " + report.wrong());
        }
        return report;
    }

    static Path write(Path folder, int minutes) throws IOException {
        try (var record = new LongRecord(folder)) {
            var bench = new VerifyBench(record, minutes);
            bench.found();
            bench.open();
            bench.live();
        }
        return folder;
    }

    private void add(
            String kind,
            String actor,
            String right,
            Openness open,
            Object act,
            List<? extends Entry> entries)
            throws IOException {
        record.add(now, kind, actor, right, open, Json.tree(act), entries);
        now = now.plusNanos(1_007_000);
    }

    /** An act that a founding performs with it. */
    private record Then(String kind, Map<String, ?> act, Openness open, List<Entry> entries) {
        Map<String, Object> draft() {
            return Map.of("kind", kind + "/1", "act", act);
        }
    }

    private void found() throws IOException {
        power("ledger.posting", "office:treasurer");
        power("decisions.proposal", "member");
        power("decisions.notice", "member");
        power("decisions.opening", "rule");
        power("decisions.ballot", "member");
        var rules =
                List.of(
                        rule("members.class.worker", "{\"name\":\"Workers\",\"votes\":1}"),
                        rule("method.ordinary", METHOD));
        var entries = new ArrayList<Entry>();
        entries.add(
                new OfficeEntry.Founded(
                        "long", "Long", "To last", "none", "EUR", LongRecord.ORIGIN, record.key()));
        entries.addAll(rules);
        var then = then();
        var act =
                Map.of(
                        "name",
                        "Long",
                        "key",
                        record.key(),
                        "rules",
                        rules.stream()
                                .collect(
                                        Collectors.toMap(
                                                OfficeEntry.RuleSet::key,
                                                OfficeEntry.RuleSet::value)),
                        "then",
                        then.stream().map(Then::draft).toList());
        add("office.founding", "founder", "founding", Openness.PUBLIC, act, entries);
        for (var next : then) {
            add(next.kind(), "founder", "founding", next.open(), next.act(), next.entries());
        }
    }

    private List<Then> then() {
        var then = new ArrayList<Then>();
        for (var account : CHART) {
            var act =
                    Map.of(
                            "account", account.account(),
                            "name", account.name(),
                            "type", account.type().name());
            then.add(new Then("ledger.account", act, Openness.MEMBERS, List.of(account)));
        }
        var admitted =
                IntStream.rangeClosed(1, members).<Entry>mapToObj(VerifyBench::admitted).toList();
        then.add(new Then("members.enrolment", Map.of(), Openness.PUBLIC, admitted));
        then.add(
                new Then(
                        "office.appointment",
                        Map.of("office", "treasurer", "member", 1),
                        Openness.PUBLIC,
                        List.of(new OfficeEntry.OfficeTaken("treasurer", 1))));
        return then;
    }

    private void power(String kind, String by) throws IOException {
        record.row(Table.POWERS, new Row.Power(kind, List.of(by), Openness.MEMBERS));
    }

    private static OfficeEntry.RuleSet rule(String key, String value) {
        return new OfficeEntry.RuleSet(key, Json.tree(value));
    }

    private static MemberEntry.Admitted admitted(int member) {
        var commitment = "%064x".formatted(member);
        return new MemberEntry.Admitted(
                member, null, "worker", false, DAY, new UUID(1, member), commitment, List.of());
    }

    private void open() throws IOException {
        var proposed =
                new DecisionEntry.Proposed(1, 1, 3, "Rest", "Let us.", "ordinary", List.of(), null);
        add(
                "decisions.proposal",
                "m3",
                "self",
                Openness.MEMBERS,
                Map.of("title", "Rest", "text", "Let us.", "acts", List.of()),
                List.of(proposed));
        var classes = new TreeMap<>(Map.of("worker", new ClassVotes(1, null, null, null)));
        var hash = Body.hash(DecisionEntry.content("Rest", "Let us.", List.of()));
        var closes = DAY.plusDays(31).atStartOfDay(ZoneOffset.UTC).toInstant();
        var noticed =
                new DecisionEntry.Noticed(
                        1, 1, hash, Json.tree(METHOD), classes, now, closes, 0, 2_592_000, null);
        add(
                "decisions.notice",
                "m3",
                "self",
                Openness.PUBLIC,
                Map.of("proposal", 1, "version", 1),
                List.of(noticed));
        var roll =
                IntStream.rangeClosed(1, members).mapToObj(n -> new Voter(n, "worker", 1)).toList();
        var opened =
                new DecisionEntry.Opened(
                        1, roll, 1, Body.hash(Json.write(roll)), closes, List.of());
        add(
                "decisions.opening",
                "clerk",
                "rule",
                Openness.MEMBERS,
                Map.of("proposal", 1),
                List.of(opened));
    }

    /** Votes and postings in turn until the record is full. */
    private void live() throws IOException {
        for (int i = 0; record.size() < minutes; i++) {
            if (i % 2 == 0) {
                vote(1 + i / 2 % members, i % 3 == 0 ? Choice.AGAINST : Choice.FOR);
            } else {
                post("Fee of trip " + i, 100 + i);
            }
        }
    }

    private void vote(int member, Choice choice) throws IOException {
        add(
                "decisions.ballot",
                "m" + member,
                "self",
                Openness.MEMBERS,
                Map.of("proposal", 1, "choice", choice.name()),
                List.of(new DecisionEntry.Voted(1, member, choice, null, null)));
    }

    private void post(String text, long amount) throws IOException {
        var lines =
                List.of(
                        new Line("1000", amount, "EUR", null),
                        new Line("4000", -amount, "EUR", null));
        record.row(Table.TRANSACTIONS, new Row.Transaction(record.size(), 0, DAY, text, lines));
        add(
                "ledger.posting",
                "m1",
                "office:treasurer",
                Openness.MEMBERS,
                Map.of("date", DAY, "text", text, "lines", lines),
                List.of(new LedgerEntry.Posted(DAY, text, lines)));
    }
}
