package coop.toadlane.record;

import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.DecisionEntry.ClassVotes;
import coop.toadlane.record.DecisionEntry.ProposedAct;
import coop.toadlane.record.DecisionEntry.Voter;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A small co-op that lived a little: five members found it, one buys shares, they amend the
 * rulebook by a vote, the key changes, one leaves. Its amounts come from a seed.
 */
final class Small {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final List<String> POWERS =
            Stream.of(
                            power("office.founding"),
                            power("office.amendment", "decision:special"),
                            power("office.appointment", "decision:ordinary"),
                            power("office.dismissal", "self", "decision:ordinary"),
                            power("office.key", "decision:special"),
                            power("ledger.account", "office:treasurer"),
                            power("ledger.posting", "office:treasurer"),
                            power("members.enrolment", "office:secretary"),
                            power("members.resignation", "self", "office:secretary"),
                            power("shares.subscription", "self"),
                            power("shares.payment", "office:treasurer"),
                            power("surplus.recording", "office:treasurer"),
                            power("surplus.closing", "office:treasurer"),
                            power("surplus.distribution", "office:treasurer"),
                            power("surplus.allotment", "office:treasurer"),
                            power("decisions.proposal", "member"),
                            power("decisions.sponsorship", "member"),
                            power("decisions.notice", "member"),
                            power("decisions.opening", "rule"),
                            power("decisions.ballot", "member"),
                            power("decisions.closing", "rule"),
                            power("decisions.enactment", "rule", "member"))
                    .map(Row.Power::line)
                    .toList();
    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"}, "noticeDays": 7, "openDays": 7,
             "threshold": {"ratio": "2/3", "strict": true, "base": "FOR_AGAINST"}}
            """;

    private final Story story = new Story();
    private final Random random;
    private Instant now = START;

    private Small(long seed) {
        random = new Random(seed);
    }

    static Story story(long seed) {
        var small = new Small(seed);
        small.found();
        small.trade();
        small.share();
        small.decide();
        small.end();
        return small.story;
    }

    private static Row.Power power(String kind, String... by) {
        return new Row.Power(kind, List.of(by), Openness.PUBLIC);
    }

    private void add(
            String kind, String actor, String right, Openness open, Object act, Entry... entries) {
        story.add(
                new Story.Step(now, kind + "/1", actor, right, open, tree(act), List.of(entries)));
        if (!right.equals("founding") && !right.startsWith("resolution:")) {
            now = now.plusSeconds(60);
        }
    }

    static JsonNode tree(Object act) {
        return act instanceof String text ? Json.tree(text) : Json.tree(act);
    }

    private void found() {
        add(
                "office.founding",
                "founder",
                "founding",
                Openness.PUBLIC,
                "{}",
                new OfficeEntry.Founded(
                        "small",
                        "Small",
                        "To be small",
                        "none",
                        "EUR",
                        Story.ORIGIN,
                        Story.FIRST.verifier().vkey()),
                rule("coop.zone", "\"Europe/Madrid\""),
                rule("members.class.worker", "{\"name\":\"Workers\",\"votes\":1}"),
                rule("method.special", METHOD),
                rule("power.office.key", "{\"by\":[\"office:secretary\"]}"));
        account("1000", AccountType.ASSET);
        account("3000", AccountType.EQUITY);
        account("4000", AccountType.INCOME);
        for (int member = 1; member <= 5; member++) {
            add(
                    "members.enrolment",
                    "founder",
                    "founding",
                    Openness.PUBLIC,
                    "{\"member\":" + member + "}",
                    new MemberEntry.Admitted(
                            member,
                            null,
                            "worker",
                            false,
                            DAY,
                            new UUID(1, member),
                            "c" + member,
                            List.of()));
        }
        office("treasurer", 1);
        office("secretary", 2);
        now = now.plusSeconds(60);
    }

    static OfficeEntry.RuleSet rule(String key, String value) {
        return new OfficeEntry.RuleSet(key, Json.tree(value));
    }

    private void account(String code, AccountType type) {
        add(
                "ledger.account",
                "founder",
                "founding",
                Openness.MEMBERS,
                "{\"account\":\"" + code + "\"}",
                new LedgerEntry.AccountOpened(code, "Account " + code, type));
    }

    private void office(String office, int member) {
        add(
                "office.appointment",
                "founder",
                "founding",
                Openness.PUBLIC,
                "{\"office\":\"" + office + "\"}",
                new OfficeEntry.OfficeTaken(office, member));
    }

    static LedgerEntry.Posted posted(String debit, String credit, long amount) {
        return new LedgerEntry.Posted(
                DAY,
                "Fees",
                List.of(
                        new Line(debit, amount, "EUR", null),
                        new Line(credit, -amount, "EUR", null)));
    }

    private void trade() {
        for (int i = 0; i < 20; i++) {
            add(
                    "ledger.posting",
                    "m1",
                    "office:treasurer",
                    Openness.MEMBERS,
                    "{}",
                    posted("1000", "4000", 1 + random.nextInt(100_000)));
        }
        add(
                "shares.subscription",
                "m3",
                "self",
                Openness.PARTIES,
                "{}",
                new ShareEntry.Subscribed(1, 3, "ordinary", 10, 500, "EUR"));
        add(
                "shares.payment",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                "{}",
                moved(10, ShareEntry.Cause.PAYMENT, 1),
                posted("1000", "3000", 5000));
        add(
                "shares.payment",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                "{}",
                moved(-4, ShareEntry.Cause.REDEMPTION, null),
                posted("3000", "1000", 2000));
    }

    static ShareEntry.ShareMoved moved(
            long quantity, ShareEntry.Cause cause, @org.jspecify.annotations.Nullable Integer of) {
        return new ShareEntry.ShareMoved(3, "ordinary", quantity, 500, "EUR", DAY, cause, of, null);
    }

    private void share() {
        add(
                "surplus.recording",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                "{}",
                new SurplusEntry.PatronageRecorded(
                        null,
                        List.of(
                                new SurplusEntry.Use(3, "sales", DAY, "12.50"),
                                new SurplusEntry.Use(null, "sales", DAY, "7"))));
        add(
                "surplus.closing",
                "m1",
                "office:treasurer",
                Openness.MEMBERS,
                "{}",
                new SurplusEntry.PeriodClosed(1, DAY, DAY, 100, "EUR"));
        add(
                "surplus.distribution",
                "m1",
                "office:treasurer",
                Openness.MEMBERS,
                "{}",
                distributed(40, 60),
                posted("3000", "1000", 40, 60));
        add(
                "surplus.allotment",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                "{}",
                allotted(60),
                new LedgerEntry.Posted(
                        DAY,
                        "By member",
                        List.of(
                                new Line("1000", 60, "EUR", null),
                                new Line("1000", -60, "EUR", 3))));
    }

    static SurplusEntry.Distributed distributed(long reserve, long cash) {
        return new SurplusEntry.Distributed(
                1,
                Json.tree("{}"),
                "EUR",
                100,
                new TreeMap<>(),
                List.of(
                        new SurplusEntry.Placement("Reserve", "reserve legal", reserve),
                        new SurplusEntry.Placement("Members", "cash members", cash)));
    }

    static SurplusEntry.Allotted allotted(long cash) {
        return new SurplusEntry.Allotted(
                1, List.of(new SurplusEntry.Allotment(3, "worker", cash, 0)));
    }

    private static LedgerEntry.Posted posted(String from, String to, long one, long other) {
        return new LedgerEntry.Posted(
                DAY,
                "Surplus",
                List.of(
                        new Line(from, one + other, "EUR", null),
                        new Line(to, -one, "EUR", null),
                        new Line(to, -other, "EUR", null)));
    }

    private void decide() {
        var acts =
                List.of(
                        new ProposedAct(
                                "office.amendment/1",
                                Json.tree("{\"rules\":{\"coop.purpose\":\"To grow\"}}")));
        add(
                "decisions.proposal",
                "m3",
                "self",
                Openness.MEMBERS,
                "{}",
                new DecisionEntry.Proposed(1, 1, 3, "Grow", "Let us grow.", "special", acts, null));
        add(
                "decisions.sponsorship",
                "m4",
                "self",
                Openness.MEMBERS,
                "{}",
                new DecisionEntry.Sponsored(1, 4));
        var classes = new TreeMap<String, ClassVotes>();
        classes.put("worker", new ClassVotes(1, null, null, null));
        var opens = now.plus(Duration.ofDays(8));
        add(
                "decisions.notice",
                "m3",
                "self",
                Openness.PUBLIC,
                "{}",
                new DecisionEntry.Noticed(
                        1,
                        1,
                        Body.hash(DecisionEntry.content("Grow", "Let us grow.", acts)),
                        Json.tree(METHOD),
                        classes,
                        opens,
                        opens.plus(Duration.ofDays(7)),
                        3600,
                        86_400,
                        null));
        now = opens;
        add("decisions.opening", "clerk", "rule", Openness.MEMBERS, "{}", opened(roll(5), opens));
        vote(1, Choice.FOR);
        vote(2, Choice.AGAINST);
        vote(3, Choice.FOR);
        vote(4, Choice.AGAINST);
        vote(4, Choice.FOR);
        now = opens.plus(Duration.ofDays(7));
        add(
                "decisions.closing",
                "clerk",
                "rule",
                Openness.PUBLIC,
                "{}",
                closed(3, 1, "CARRIED", now));
        now = now.plusSeconds(3600);
        add(
                "office.amendment",
                "clerk",
                "resolution:1",
                Openness.PUBLIC,
                acts.getFirst().act(),
                rule("coop.purpose", "\"To grow\""));
        add(
                "decisions.enactment",
                "clerk",
                "rule",
                Openness.PUBLIC,
                "{}",
                new DecisionEntry.Enacted(1, List.of((long) story.size() - 1)));
    }

    static List<Voter> roll(int members) {
        return IntStream.rangeClosed(1, members)
                .mapToObj(member -> new Voter(member, "worker", 1))
                .toList();
    }

    static DecisionEntry.Opened opened(List<Voter> roll, Instant opens) {
        return new DecisionEntry.Opened(
                1, roll, 1, Body.hash(Json.write(roll)), opens.plus(Duration.ofDays(7)), List.of());
    }

    static DecisionEntry.Closed closed(long inFavour, long against, String verdict, Instant at) {
        return new DecisionEntry.Closed(
                1,
                5,
                inFavour,
                against,
                0,
                0,
                verdict,
                at.plusSeconds(3600),
                at.plusSeconds(3600 + 86_400));
    }

    private void vote(int member, Choice choice) {
        add(
                "decisions.ballot",
                "m" + member,
                "self",
                Openness.MEMBERS,
                "{}",
                new DecisionEntry.Voted(1, member, choice, null, null));
    }

    private void end() {
        add(
                "office.key",
                "m2",
                "office:secretary",
                Openness.PUBLIC,
                "{}",
                new OfficeEntry.KeyChanged(Story.SECOND.verifier().vkey()));
        add(
                "members.resignation",
                "m5",
                "self",
                Openness.PUBLIC,
                "{}",
                new MemberEntry.Left(
                        5,
                        LocalDate.ofInstant(now, java.time.ZoneOffset.UTC),
                        MemberEntry.Departure.RESIGNED));
        add(
                "office.dismissal",
                "m1",
                "self",
                Openness.PUBLIC,
                "{}",
                new OfficeEntry.OfficeLeft("treasurer", 1));
    }
}
