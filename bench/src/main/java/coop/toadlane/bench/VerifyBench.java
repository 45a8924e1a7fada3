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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Writes and verifies a record of a million minutes: a hundred thousand members, a decision on
 * which they vote again and again, and as many postings as votes, each compared with the shown
 * journal.
 */
final class VerifyBench {
    private static final int MINUTES = Integer.getInteger("minutes", 1_000_000);
    private static final int MEMBERS = MINUTES / 10;
    private static final int RUNS = 3;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"}, "noticeDays": 0, "openDays": 30,
             "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
             "changeable": true}
            """;

    private static final String THEN =
            """
            {"then": [{"kind": "ledger.account/1", "act": {}},
                      {"kind": "members.enrolment/1", "act": {}},
                      {"kind": "office.appointment/1", "act": {}}]}
            """;
    private static final JsonNode NO_FIELDS = Json.tree("{}");

    private final LongRecord record;
    private Instant now = START;

    private VerifyBench(LongRecord record) {
        this.record = record;
    }

    static void run() throws Exception {
        var folder = Files.createTempDirectory("toadlane-record-");
        try {
            var grid =
                    new Grid(
                            "%,d minutes, %,d members".formatted(MINUTES, MEMBERS),
                            "seconds",
                            "CPU s",
                            "peak heap MB");
            grid.row(Effort.of(() -> write(folder)).cells("write the record"));
            for (int i = 1; i <= RUNS; i++) {
                var verified = Effort.of(() -> verify(folder));
                grid.row(verified.cells(i == 1 ? "verify, cold" : "verify, run " + i));
            }
            grid.print();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Report verify(Path folder) {
        var report = Verification.of(LongRecord.read(folder));
        if (!report.holds() || report.minutes() != MINUTES) {
            throw new IllegalStateException("the record does not hold: " + report);
        }
        return report;
    }

    private static Path write(Path folder) throws IOException {
        try (var record = new LongRecord(folder)) {
            var bench = new VerifyBench(record);
            bench.found();
            bench.open();
            bench.live();
        }
        return folder;
    }

    private void add(
            String kind, String actor, String right, Openness open, List<? extends Entry> entries)
            throws IOException {
        record.add(now, kind, actor, right, open, NO_FIELDS, entries);
        now = now.plusNanos(1_007_000);
    }

    private void found() throws IOException {
        power("ledger.posting", "office:treasurer");
        power("decisions.proposal", "member");
        power("decisions.notice", "member");
        power("decisions.opening", "rule");
        power("decisions.ballot", "member");
        record.add(
                now,
                "office.founding",
                "founder",
                "founding",
                Openness.PUBLIC,
                Json.tree(THEN),
                List.of(
                        new OfficeEntry.Founded(
                                "long",
                                "Long",
                                "To last",
                                "none",
                                "EUR",
                                LongRecord.ORIGIN,
                                record.key()),
                        rule("members.class.worker", "{\"name\":\"Workers\",\"votes\":1}"),
                        rule("method.ordinary", METHOD)));
        var chart =
                List.of(
                        new LedgerEntry.AccountOpened("1000", "Bank", AccountType.ASSET),
                        new LedgerEntry.AccountOpened("4000", "Fees", AccountType.INCOME));
        add("ledger.account", "founder", "founding", Openness.MEMBERS, chart);
        var admitted = IntStream.rangeClosed(1, MEMBERS).mapToObj(VerifyBench::admitted).toList();
        add("members.enrolment", "founder", "founding", Openness.PUBLIC, admitted);
        var treasurer = List.of(new OfficeEntry.OfficeTaken("treasurer", 1));
        add("office.appointment", "founder", "founding", Openness.PUBLIC, treasurer);
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
        add("decisions.proposal", "m3", "self", Openness.MEMBERS, List.of(proposed));
        var classes = new TreeMap<>(Map.of("worker", new ClassVotes(1, null, null, null)));
        var hash = Body.hash(DecisionEntry.content("Rest", "Let us.", List.of()));
        var closes = now.plus(Duration.ofDays(30));
        var noticed =
                new DecisionEntry.Noticed(
                        1, 1, hash, Json.tree(METHOD), classes, now, closes, 0, 86_400, null);
        add("decisions.notice", "m3", "self", Openness.PUBLIC, List.of(noticed));
        var roll =
                IntStream.rangeClosed(1, MEMBERS).mapToObj(n -> new Voter(n, "worker", 1)).toList();
        var opened =
                new DecisionEntry.Opened(
                        1, roll, 1, Body.hash(Json.write(roll)), closes, List.of());
        add("decisions.opening", "clerk", "rule", Openness.MEMBERS, List.of(opened));
    }

    /** Votes and postings in turn until the record is full. */
    private void live() throws IOException {
        for (int i = 0; record.size() < MINUTES; i++) {
            if (i % 2 == 0) {
                int member = 1 + i / 2 % MEMBERS;
                var choice = i % 3 == 0 ? Choice.AGAINST : Choice.FOR;
                var voted = new DecisionEntry.Voted(1, member, choice, null, null);
                add("decisions.ballot", "m" + member, "self", Openness.MEMBERS, List.of(voted));
            } else {
                var lines =
                        List.of(
                                new Line("1000", 100 + i, "EUR", null),
                                new Line("4000", -100 - i, "EUR", null));
                var text = "Fee of trip " + i;
                record.row(
                        Table.TRANSACTIONS,
                        new Row.Transaction(record.size(), 0, DAY, text, lines));
                var posted = new LedgerEntry.Posted(DAY, text, lines);
                add("ledger.posting", "m1", "office:treasurer", Openness.MEMBERS, List.of(posted));
            }
        }
    }
}
