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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A small co-op that lived a little: five members found it, one buys shares, they amend the
 * rulebook by a vote, the key changes, one leaves. Its amounts come from a seed.
 */
final class Small {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    static final List<Row.Power> POWERS = new ArrayList<>(SmallElection.POWERS);

    static {
        POWERS.addAll(
                List.of(
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
                        power("shares.redemption", "office:treasurer"),
                        power("surplus.patronage", "office:treasurer"),
                        power("surplus.closing", "office:treasurer"),
                        power("surplus.distribution", "office:treasurer"),
                        power("surplus.allotment", "office:treasurer"),
                        power("choices.call", "office:secretary"),
                        power("choices.suggestion", "member"),
                        power("choices.remark", "member"),
                        power("choices.opening", "rule"),
                        power("choices.ballot", "member"),
                        power("choices.closing", "rule"),
                        power("choices.enactment", "rule"),
                        power("decisions.proposal", "member"),
                        power("decisions.sponsorship", "member"),
                        power("decisions.notice", "member"),
                        power("decisions.opening", "rule"),
                        power("decisions.ballot", "member"),
                        power("decisions.closing", "rule"),
                        power("decisions.stay", "member"),
                        power("decisions.objection-resolution", "self"),
                        power("decisions.expiry", "rule"),
                        power("decisions.withdrawal", "member"),
                        power("decisions.enactment", "rule", "member")));
    }

    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"}, "noticeDays": 7, "openDays": 7,
             "delayDays": 1, "graceDays": 1, "sponsors": {"number": 1},
             "stay": ["office:secretary", "members:2"], "stayDays": 2,
             "threshold": {"ratio": "2/3", "strict": true, "base": "FOR_AGAINST"}}
            """;

    private static final String RULES =
            """
            {"format": "toadlane-surplus/1", "name": "Small", "version": "1", "currency": "EUR",
             "rounding": "0.01", "residual": "largest-remainder", "steps": [
             {"name": "reserve", "take": "40%", "to": {"reserve": "legal-reserve"}},
             {"name": "members", "share": "rest", "by": "sales", "pay": "cash"}]}
            """;
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final Duration WEEK = Duration.ofDays(7);

    /** The surplus of its period, in cents. */
    static final long SURPLUS = 1_000_00;

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
        small.now = SmallElection.tell(small.story, small.now);
        small.choose();
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

    static final String LOT = "lot";
    private static final String TERMS =
            "{\"form\":\"points\",\"points\":10,\"rule\":\"pb-greedy\"}";
    private static final ChoiceEntry.Purse PURSE =
            new ChoiceEntry.Purse("3200", "2100", 500, "EUR");

    /** Two things are suggested for a little money, and one of them can be paid. */
    private void choose() {
        var opens = now.plus(WEEK);
        var closes = opens.plus(WEEK);
        add(
                "choices.call",
                "m2",
                "office:secretary",
                Openness.MEMBERS,
                "{\"commitment\":\"asked\"}",
                new ChoiceEntry.ChoiceCalled(
                        1,
                        new UUID(0, 90),
                        "asked",
                        Json.tree(TERMS),
                        PURSE,
                        opens,
                        opens,
                        closes,
                        0));
        suggest(1, 1, 400);
        suggest(2, 3, 300);
        add(
                "choices.remark",
                "m4",
                "self",
                Openness.MEMBERS,
                "{\"choice\":1,\"option\":2,\"commitment\":\"good\"}",
                new ChoiceEntry.OptionDiscussed(1, 2, 1, 4, new UUID(0, 99), "good"));
        now = opens;
        var sealed = Body.hash(LOT);
        var roll = List.of(1, 2, 3, 4, 5);
        add(
                "choices.opening",
                "clerk",
                "rule",
                Openness.MEMBERS,
                "{\"choice\":1}",
                new ChoiceEntry.ChoiceOpened(
                        1,
                        roll,
                        Body.hash(Json.write(roll)),
                        ElectionCount.ballotOrder(List.of(1, 2), sealed),
                        closes,
                        sealed,
                        "seal"));
        hand(1, 2, 9);
        hand(3, 1, 2);
        hand(4, 1, 2);
        now = closes;
        add(
                "choices.closing",
                "clerk",
                "rule",
                Openness.MEMBERS,
                "{\"choice\":1}",
                counted(LOT, 2, closes));
        add(
                "choices.enactment",
                "clerk",
                "rule",
                Openness.MEMBERS,
                "{\"choice\":1}",
                new ChoiceEntry.ChoiceEnacted(1),
                chosen(300));
    }

    /** The count of the choice, whatever was chosen. */
    static ChoiceEntry.ChoiceCounted counted(String lot, int chosen, Instant effective) {
        return counted(TERMS, lot, chosen, effective);
    }

    /** The count of the choice as if the ballots had been marked and counted in another way. */
    static ChoiceEntry.ChoiceCounted counted(
            String terms, String lot, int chosen, Instant effective) {
        var marks = List.of(new ChoiceEntry.Mark(1, 2));
        var count =
                ChoiceCount.count(
                        Json.tree(terms),
                        PURSE,
                        new TreeMap<>(Map.of(1, 400L, 2, 300L)),
                        List.of(List.of(new ChoiceEntry.Mark(2, 9)), marks, marks),
                        lot,
                        String::valueOf);
        return new ChoiceEntry.ChoiceCounted(
                1, 5, 3, lot, List.of(chosen), count.digest(), effective);
    }

    /** What the choice's effect posts. */
    static LedgerEntry.Posted chosen(long cost) {
        return new LedgerEntry.Posted(
                DAY,
                "Chosen",
                List.of(new Line("3200", cost, "EUR", null), new Line("2100", -cost, "EUR", null)));
    }

    private void suggest(int option, int member, long cost) {
        add(
                "choices.suggestion",
                "m" + member,
                "self",
                Openness.MEMBERS,
                "{\"choice\":1,\"commitment\":\"said\"}",
                new ChoiceEntry.OptionSuggested(
                        1, option, member, new UUID(0, 90L + option), "said", cost));
    }

    private void hand(int member, int option, int points) {
        add(
                "choices.ballot",
                "m" + member,
                "self",
                Openness.MEMBERS,
                handing(option, points),
                handed(member, option, points));
    }

    static String handing(int option, int points) {
        return "{\"choice\":1,\"marks\":[{\"option\":%d,\"value\":%d}]}".formatted(option, points);
    }

    static ChoiceEntry.ChoiceVoted handed(int member, int option, int points) {
        return new ChoiceEntry.ChoiceVoted(
                1, member, List.of(new ChoiceEntry.Mark(option, points)));
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
                rule("accounts.surplus-payable", "\"2100\""),
                rule("accounts.legal-reserve", "\"3200\""),
                rule("accounts.period-surplus", "\"3300\""),
                rule("surplus.rules", RULES),
                rule("power.office.key", "{\"by\":[\"office:secretary\"]}"),
                assumed());
        account("1000", AccountType.ASSET);
        account("2100", AccountType.LIABILITY);
        account("3000", AccountType.EQUITY);
        account("3200", AccountType.EQUITY);
        account("3300", AccountType.EQUITY);
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

    /** What holds where the rulebook is silent, as the founding says it. */
    static OfficeEntry.Assumed assumed() {
        var assumed = new TreeMap<String, JsonNode>();
        for (var power : POWERS) {
            var value = Json.tree((Object) Map.of("by", power.by()));
            assumed.put("power." + power.kind(), value);
        }
        return new OfficeEntry.Assumed(assumed);
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
                Map.of("account", code, "type", type),
                new LedgerEntry.AccountOpened(code, "Account " + code, type));
    }

    private void office(String office, int member) {
        add(
                "office.appointment",
                "founder",
                "founding",
                Openness.PUBLIC,
                Map.of("office", office, "member", member),
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
        long earned = 0;
        for (int i = 0; i < 20; i++) {
            int amount = 1 + random.nextInt(100_000);
            earned += amount;
            post(posted("1000", "4000", amount));
        }
        post(posted("1000", "4000", SURPLUS - earned));
        add(
                "shares.subscription",
                "m3",
                "self",
                Openness.PARTIES,
                Map.of("member", 3, "shareClass", "ordinary", "quantity", 10),
                new ShareEntry.Subscribed(1, 3, "ordinary", 10, 500, "EUR"));
        add(
                "shares.payment",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                Map.of("member", 3, "quantity", 10),
                moved(10, ShareEntry.Cause.PAYMENT, 1),
                posted("1000", "3000", 5000));
        add(
                "shares.redemption",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                "{}",
                moved(-4, ShareEntry.Cause.REDEMPTION, null),
                posted("3000", "1000", 2000));
    }

    private void post(LedgerEntry.Posted posted) {
        add("ledger.posting", "m1", "office:treasurer", Openness.MEMBERS, posted, posted);
    }

    static ShareEntry.ShareMoved moved(
            long quantity, ShareEntry.Cause cause, @org.jspecify.annotations.Nullable Integer of) {
        return new ShareEntry.ShareMoved(3, "ordinary", quantity, 500, "EUR", DAY, cause, of, null);
    }

    private void share() {
        add("surplus.patronage", "m1", "office:treasurer", Openness.PARTIES, "{}", patronage(DAY));
        now = now.plus(Duration.ofDays(1));
        add(
                "surplus.closing",
                "m1",
                "office:treasurer",
                Openness.MEMBERS,
                Map.of("from", DAY, "to", DAY),
                closed(SURPLUS),
                transfer(SURPLUS, "4000", "3300"));
        add(
                "surplus.distribution",
                "m1",
                "office:treasurer",
                Openness.MEMBERS,
                Map.of("period", 1),
                distributed(400_00, 600_00),
                surplus("3200", 400_00, 600_00));
        add(
                "surplus.allotment",
                "m1",
                "office:treasurer",
                Openness.PARTIES,
                Map.of("period", 1),
                allotted(225_00, 375_00),
                named(225_00, 375_00));
    }

    static SurplusEntry.PatronageRecorded patronage(LocalDate day) {
        return new SurplusEntry.PatronageRecorded(
                null,
                List.of(
                        new SurplusEntry.Use(3, "sales", day, "12.50"),
                        new SurplusEntry.Use(1, "sales", day, "7.5"),
                        new SurplusEntry.Use(null, "sales", day, "7")));
    }

    static SurplusEntry.PeriodClosed closed(long surplus) {
        return new SurplusEntry.PeriodClosed(1, DAY, DAY, surplus, "EUR");
    }

    static LedgerEntry.Posted transfer(long amount, String from, String to) {
        return new LedgerEntry.Posted(
                DAY,
                "Closed",
                List.of(new Line(from, amount, "EUR", null), new Line(to, -amount, "EUR", null)));
    }

    static SurplusEntry.Distributed distributed(long reserve, long cash) {
        return new SurplusEntry.Distributed(
                1,
                Json.tree(RULES),
                "EUR",
                reserve + cash,
                new TreeMap<>(),
                List.of(
                        new SurplusEntry.Placement("reserve", "reserve legal-reserve", reserve),
                        new SurplusEntry.Placement("members", "cash members", cash)));
    }

    /** To members 1 and 3, who used the co-op; the others share in nothing. */
    static SurplusEntry.Allotted allotted(long first, long third) {
        return new SurplusEntry.Allotted(
                1,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(member ->
                                new SurplusEntry.Allotment(
                                        member,
                                        "worker",
                                        member == 1 ? first : member == 3 ? third : 0,
                                        0))
                        .toList());
    }

    static LedgerEntry.Posted named(long first, long third) {
        return new LedgerEntry.Posted(
                DAY.plusDays(1),
                "By member",
                List.of(
                        new Line("2100", first + third, "EUR", null),
                        new Line("2100", -first, "EUR", 1),
                        new Line("2100", -third, "EUR", 3)));
    }

    static LedgerEntry.Posted surplus(String reserve, long kept, long cash) {
        return new LedgerEntry.Posted(
                DAY.plusDays(1),
                "Surplus",
                List.of(
                        new Line("3300", kept + cash, "EUR", null),
                        new Line(reserve, -kept, "EUR", null),
                        new Line("2100", -cash, "EUR", null)));
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
                Map.of("title", "Grow", "acts", acts),
                new DecisionEntry.Proposed(1, 1, 3, "Grow", "Let us grow.", "special", acts, null));
        add(
                "decisions.sponsorship",
                "m4",
                "self",
                Openness.MEMBERS,
                Map.of("proposal", 1),
                new DecisionEntry.Sponsored(1, 4));
        var day = LocalDate.ofInstant(now, ZONE).plusDays(8);
        var opens = day.atStartOfDay(ZONE).toInstant();
        add(
                "decisions.notice",
                "m3",
                "self",
                Openness.PUBLIC,
                Map.of("proposal", 1, "version", 1),
                noticed(acts, opens, 86_400));
        now = opens;
        add(
                "decisions.opening",
                "clerk",
                "rule",
                Openness.MEMBERS,
                Map.of("proposal", 1),
                opened(roll(5), opens));
        vote(1, Choice.FOR);
        vote(2, Choice.AGAINST);
        vote(3, Choice.FOR);
        vote(4, Choice.AGAINST);
        vote(4, Choice.FOR);
        now = opens.plus(WEEK);
        add(
                "decisions.closing",
                "clerk",
                "rule",
                Openness.PUBLIC,
                Map.of("proposal", 1),
                closed(3, 1, "CARRIED", now));
        now = now.plusSeconds(86_400);
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
                Map.of("proposal", 1),
                new DecisionEntry.Enacted(1, List.of((long) story.size() - 1)));
    }

    static DecisionEntry.Noticed noticed(List<ProposedAct> acts, Instant opens, long delay) {
        var classes = new TreeMap<String, ClassVotes>();
        classes.put("worker", new ClassVotes(1, null, null, null));
        return new DecisionEntry.Noticed(
                1,
                1,
                Body.hash(DecisionEntry.content("Grow", "Let us grow.", acts)),
                Json.tree(METHOD),
                classes,
                opens,
                opens.plus(WEEK),
                delay,
                86_400,
                null);
    }

    static List<Voter> roll(int members) {
        return IntStream.rangeClosed(1, members)
                .mapToObj(member -> new Voter(member, "worker", 1))
                .toList();
    }

    static DecisionEntry.Opened opened(List<Voter> roll, Instant opens) {
        return new DecisionEntry.Opened(
                1, roll, 1, Body.hash(Json.write(roll)), opens.plus(WEEK), List.of());
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
                at.plusSeconds(86_400),
                at.plusSeconds(2 * 86_400));
    }

    private void vote(int member, Choice choice) {
        add(
                "decisions.ballot",
                "m" + member,
                "self",
                Openness.MEMBERS,
                Map.of("proposal", 1, "choice", choice),
                new DecisionEntry.Voted(1, member, choice, null, null));
    }

    private void end() {
        add(
                "office.key",
                "m2",
                "office:secretary",
                Openness.PUBLIC,
                Map.of("key", Story.SECOND.verifier().vkey()),
                new OfficeEntry.KeyChanged(Story.SECOND.verifier().vkey()));
        add(
                "members.resignation",
                "m5",
                "self",
                Openness.PUBLIC,
                Map.of("member", 5),
                new MemberEntry.Left(
                        5,
                        LocalDate.ofInstant(now, java.time.ZoneOffset.UTC),
                        MemberEntry.Departure.RESIGNED));
        add(
                "office.dismissal",
                "m1",
                "self",
                Openness.PUBLIC,
                Map.of("office", "treasurer", "member", 1),
                new OfficeEntry.OfficeLeft("treasurer", 1));
    }
}
