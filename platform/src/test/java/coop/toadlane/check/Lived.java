package coop.toadlane.check;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Posting;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.shares.Payment;
import coop.toadlane.shares.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A co-op that lived a little in the real house: members, an office, postings, shares, a vote. */
final class Lived {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    final CoopId coop;
    private final ApplicationContext house;

    Lived(ApplicationContext house) {
        this.house = house;
        this.coop = Founded.coop(house, rules(), founding());
        by(
                1,
                new Posting(
                        DAY,
                        "Fees of March",
                        List.of(
                                new Line("1000", 1250, "EUR", null),
                                new Line("4000", -1250, "EUR", null))));
        by(2, new Subscription(new MemberNo(2), "ordinary", 10));
        by(1, new Payment(new MemberNo(2), 1, 10, DAY));
        decide();
    }

    private static Map<String, String> rules() {
        return Map.of(
                "members.class.driver",
                "{\"name\":\"Driver\",\"votes\":1,\"person\":true,\"organisation\":true}",
                "shares.class.ordinary",
                "{\"name\":\"Share\",\"price\":500,\"minimum\":1,\"maximum\":100,"
                        + "\"holders\":[\"driver\"]}",
                "accounts.bank",
                "\"1000\"",
                "accounts.shares-due",
                "\"1200\"",
                "accounts.share-capital-unpaid",
                "\"3000\"",
                "accounts.share-capital",
                "\"3100\"",
                "method.ordinary",
                "{\"noticeDays\":0,\"openDays\":1,\"delayDays\":0,\"sponsors\":{\"number\":0},"
                        + "\"changeable\":false}",
                "power.office.amendment",
                "{\"by\":[\"decision:ordinary\"]}");
    }

    private List<Draft> founding() {
        var then = new ArrayList<Draft>();
        account(then, "1000", "Bank", AccountType.ASSET);
        account(then, "1200", "Shares due", AccountType.ASSET);
        account(then, "3000", "Shares unpaid", AccountType.EQUITY);
        account(then, "3100", "Share capital", AccountType.EQUITY);
        account(then, "4000", "Fees", AccountType.INCOME);
        then.add(kinds().draft(new Enrolment(List.of(person("Ana"), person("Ben"), person("Cy")))));
        then.add(kinds().draft(new Appointment("treasurer", new MemberNo(1))));
        return then;
    }

    private void account(List<Draft> then, String code, String name, AccountType type) {
        then.add(kinds().draft(new AccountOpening(code, name, type)));
    }

    private Kinds kinds() {
        return house.getBean(Kinds.class);
    }

    private Enrolment.Newcomer person(String name) {
        var kept =
                house.getBean(Particulars.class)
                        .keep(
                                new Details(
                                        name,
                                        Details.Kind.ORGANISATION,
                                        "Somebody",
                                        null,
                                        name + UUID.randomUUID() + "@example.org",
                                        Set.of(),
                                        null,
                                        null));
        return Enrolment.Newcomer.founder("driver", true, kept.id().value(), kept.commitment());
    }

    private void decide() {
        by(
                1,
                "decisions.proposal/1",
                "{\"title\":\"Grow\",\"text\":\"Let us.\",\"acts\":[{\"kind\":"
                        + "\"office.amendment/1\",\"act\":{\"rules\":{\"coop.purpose\":\"Grow\"}}}]}");
        by(1, "decisions.notice/1", "{\"proposal\":1,\"version\":1}");
        clock("decisions.opening/1");
        for (int member = 1; member <= 3; member++) {
            by(member, "decisions.ballot/1", "{\"proposal\":1,\"choice\":\"FOR\"}");
        }
        clock("decisions.closing/1");
        clock("decisions.enactment/1");
    }

    void by(int member, String kind, String act) {
        by(member, kinds().act(new Draft(kind, Json.tree(act))));
    }

    /** The clerk's own timer may have been quicker. */
    private void clock(String kind) {
        perform(new Actor.Clock(), kinds().act(new Draft(kind, Json.tree("{\"proposal\":1}"))));
    }

    void by(int member, Act act) {
        var outcome = perform(Actor.member(new MemberNo(member)), act);
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException(act + " was refused: " + refusal);
        }
    }

    private Outcome perform(Actor actor, Act act) {
        return house.getBean(Clerk.class)
                .perform(new Request(coop, actor, UUID.randomUUID().toString(), act));
    }
}
