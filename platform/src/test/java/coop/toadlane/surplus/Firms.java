package coop.toadlane.surplus;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Posting;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founding;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Request;
import coop.toadlane.office.Seals;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.SurplusEntry.Use;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A federation of firms for tests; the first firm's representative is its treasurer. */
public final class Firms {
    public static final String PASSWORD = "three green herons";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    static final String RULES =
            """
            {"format":"toadlane-surplus/1","name":"Dispatch federation","version":"1",
             "currency":"USD","rounding":"0.01","residual":"largest-remainder",
             "steps":[
              {"name":"trips-without-a-firm","take":{"non-members":"fares"},
               "to":{"collective":"collective-reserve"}},
              {"name":"rest","split":[{"part":"30%","to":{"reserve":"legal-reserve"}},
               {"part":"3%","to":{"fund":"solidarity"}},{"part":"rest","to":{"pool":"firms"}}]},
              {"name":"firms","from":"firms","share":"rest","by":"fares",
               "pay":{"cash":"50%","capital":"50%"}}]}
            """;
    final ApplicationContext house;
    public final CoopId coop = new CoopId("f-" + UUID.randomUUID());
    public final List<PersonId> people = new ArrayList<>();

    public Firms(ApplicationContext house, List<String> names, Map<String, String> changed) {
        this.house = house;
        var rules = new TreeMap<String, JsonNode>();
        rules.put(
                "members.class.firm",
                Json.tree("{\"name\":\"Firm\",\"votes\":1,\"person\":true,\"organisation\":true}"));
        rules.put("surplus.rules", Json.tree(RULES));
        rules.put("surplus.fee", Json.tree("{\"measure\":\"fares\",\"rate\":\"15%\"}"));
        rules.put(
                "power.surplus.distribution",
                Json.tree("{\"by\":[\"office:treasurer\",\"decision:ordinary\"]}"));
        var then = new ArrayList<Draft>();
        chart(rules, then);
        changed.forEach((key, value) -> {
            if (value.isEmpty()) {
                rules.remove(key);
            } else {
                rules.put(key, Json.tree(value));
            }
        });
        then.add(kinds().draft(new Enrolment(names.stream().map(this::firm).toList())));
        then.add(kinds().draft(new Appointment("treasurer", new MemberNo(1))));
        var origin = "test/" + coop;
        var key = house.getBean(Seals.class).make(origin);
        var founding =
                new Founding("Firms", "To be tested", "none", "USD", origin, key, rules, then);
        done(perform(new Actor.Founder(), founding));
    }

    private static final List<String> CHART =
            List.of(
                    "1000 ASSET bank",
                    "2100 LIABILITY surplus-payable",
                    "2200 LIABILITY tax-payable",
                    "3100 EQUITY capital-accounts",
                    "3200 EQUITY legal-reserve",
                    "3210 EQUITY collective-reserve",
                    "3220 EQUITY solidarity-fund",
                    "3300 EQUITY period-surplus",
                    "4000 INCOME -",
                    "5000 EXPENSE -");

    private void chart(Map<String, JsonNode> rules, List<Draft> then) {
        for (var line : CHART) {
            var said = line.split(" ");
            Part.named(said[2])
                    .ifPresent(part -> rules.put(part.key(), Json.tree("\"" + said[0] + "\"")));
            then.add(
                    kinds().draft(
                                    new AccountOpening(
                                            said[0],
                                            said[2].equals("-") ? said[1] : said[2],
                                            AccountType.valueOf(said[1]))));
        }
    }

    /** The address by which a firm's representative signs in. */
    public String email(int member) {
        return house.getBean(People.class).find(people.get(member - 1)).orElseThrow().email();
    }

    private Kinds kinds() {
        return house.getBean(Kinds.class);
    }

    private Enrolment.Newcomer firm(String name) {
        var person =
                house.getBean(People.class)
                        .enrol(
                                "Somebody of " + name,
                                UUID.randomUUID() + "@example.org",
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                PASSWORD);
        people.add(person);
        var kept =
                house.getBean(Particulars.class)
                        .keep(
                                new Details(
                                        name,
                                        Details.Kind.ORGANISATION,
                                        "Somebody",
                                        null,
                                        "firm" + people.size() + "@example.org",
                                        Set.of(),
                                        null,
                                        null),
                                person);
        return new Enrolment.Newcomer(
                null, "firm", true, SINCE, null, null, kept.id().value(), kept.commitment());
    }

    public Outcome perform(Actor actor, Act act) {
        return house.getBean(Clerk.class)
                .perform(new Request(coop, actor, UUID.randomUUID().toString(), act));
    }

    public Outcome treasurer(Act act) {
        return perform(Actor.member(new MemberNo(1)), act);
    }

    /** The minute of what was done. */
    public static long done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var receipt) -> receipt.minute();
            case Outcome.Refused(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    public static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusal) ? refusal.code() : "done";
    }

    static Use fares(@Nullable Integer member, String amount) {
        return new Use(member, "fares", LocalDate.of(2025, 6, 1), amount);
    }

    /** Money came into the bank as income, or, negative, went out as costs. */
    public void earn(LocalDate date, long minor) {
        var other = minor > 0 ? "4000" : "5000";
        done(
                treasurer(
                        new Posting(
                                date,
                                "Business",
                                List.of(
                                        new Line("1000", minor, "USD", null),
                                        new Line(other, -minor, "USD", null)))));
    }

    /** A whole year: 10,000.01 of surplus, distributed among the first three firms. */
    public void shareAYear() {
        done(
                treasurer(
                        new Recording(
                                List.of(
                                        fares(null, "2500.00"),
                                        fares(1, "1500.00"),
                                        fares(2, "3000.00"),
                                        fares(3, "3000.00")))));
        earn(LocalDate.of(2025, 3, 1), 12_000_01);
        earn(LocalDate.of(2025, 4, 1), -2_000_00);
        close();
        done(treasurer(draft(1)));
    }

    void close() {
        done(treasurer(new PeriodClosing(FIRST, LAST)));
    }

    /** Drafts the distribution of a period as the treasurer's page does. */
    public SurplusDistribution draft(int period) {
        var closed = house.getBean(Surplus.class).period(coop, period).orElseThrow();
        return new SurplusDistribution(period, house.getBean(Sharing.class).byName(coop, closed));
    }
}
