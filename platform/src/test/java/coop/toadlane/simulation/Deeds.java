package coop.toadlane.simulation;

import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.ledger.Posting;
import coop.toadlane.members.Admission;
import coop.toadlane.members.Application;
import coop.toadlane.members.ApplicationRefusal;
import coop.toadlane.members.Resignation;
import coop.toadlane.members.Withdrawal;
import coop.toadlane.office.Actor;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.MemberEntry.Consent;
import coop.toadlane.record.SurplusEntry.Use;
import coop.toadlane.shares.Cancellation;
import coop.toadlane.shares.Payment;
import coop.toadlane.shares.Subscription;
import coop.toadlane.surplus.PayOut;
import coop.toadlane.surplus.PeriodClosing;
import coop.toadlane.surplus.Recording;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What people of the co-op do, sensible and not; the clerk says what may be. */
final class Deeds {
    private static final int FEWEST = 6;
    private final Coop coop;
    private final Particulars particulars;
    private final Meetings meetings;
    private final List<Runnable> hat = new ArrayList<>();
    private final List<Runnable> ballots = new ArrayList<>();

    Deeds(Coop coop) {
        this.coop = coop;
        meetings = new Meetings(coop);
        var polls = new Polls(coop);
        var choosing = new Choosing(coop);
        particulars = coop.house.getBean(Particulars.class);
        put(hat, 3, this::apply);
        put(hat, 3, this::admit);
        put(hat, 1, this::turnAway);
        put(hat, 1, this::takeBack);
        put(hat, 3, this::subscribe);
        put(hat, 3, this::pay);
        put(hat, 1, this::giveUp);
        put(hat, 1, this::resign);
        put(hat, 4, meetings::propose);
        put(hat, 6, meetings::sponsor);
        put(hat, 4, meetings::giveNotice);
        put(hat, 9, meetings::vote);
        put(hat, 1, meetings::withdraw);
        put(hat, 2, meetings::stay);
        put(ballots, 4, polls::call);
        put(ballots, 5, polls::nominate);
        put(ballots, 1, polls::stepBack);
        put(ballots, 6, polls::vote);
        put(ballots, 6, polls::onPaper);
        put(ballots, 3, choosing::call);
        put(ballots, 5, choosing::suggest);
        put(ballots, 1, choosing::takeBack);
        put(ballots, 6, choosing::vote);
        put(hat, 6, this::trade);
        put(hat, 6, this::drive);
        put(hat, 1, this::payOut);
        put(hat, 3, this::repeat);
    }

    private static void put(List<Runnable> hat, int times, Runnable deed) {
        hat.addAll(Collections.nCopies(times, deed));
    }

    /** Time passes, what is due happens, and some do something. */
    void step(Duration longest) {
        coop.clock.pass(Duration.ofMillis((long) (coop.random.nextDouble() * longest.toMillis())));
        tick();
        close();
        coop.any(hat).run();
        coop.any(ballots).run();
    }

    /** Now and then two servers' timekeepers look at once. */
    private void tick() {
        var timekeeper = coop.house.getBean(Timekeeper.class);
        var other =
                coop.random.nextInt(4) == 0
                        ? CompletableFuture.supplyAsync(timekeeper::tick)
                        : CompletableFuture.completedFuture(List.of());
        timekeeper.tick().forEach(outcome -> coop.write("due -> " + outcome));
        other.join();
    }

    private void apply() {
        var name = "Driver " + coop.random.nextInt(1_000_000);
        var details =
                new Details(name, Details.Kind.PERSON, null, null, null, Set.of(), null, null);
        var kept = particulars.keep(details);
        coop.ask(
                Actor.guest(),
                new Application(
                        "driver",
                        false,
                        kept.id().value(),
                        kept.commitment(),
                        List.of(new Consent("bylaws", "1"), new Consent("data", "1"))));
    }

    private List<Integer> applications() {
        return coop.numbers(
                """
                select number from applications where coop = :coop and state = 'WAITING'
                order by number
                """);
    }

    private void admit() {
        coop.some(applications(), number -> coop.ask(Coop.SECRETARY, new Admission(number)));
    }

    private void turnAway() {
        var reason = particulars.keepText("No licence to drive yet.");
        coop.some(
                applications(),
                number ->
                        coop.ask(
                                Coop.SECRETARY,
                                new ApplicationRefusal(
                                        number, reason.id().value(), reason.commitment())));
    }

    private void takeBack() {
        coop.some(applications(), number -> coop.ask(Actor.guest(), new Withdrawal(number)));
    }

    private void subscribe() {
        int member = coop.somebody();
        coop.ask(member, new Subscription(new MemberNo(member), "member", 1));
    }

    private void unpaid(boolean paid) {
        var owed =
                coop.numbers(
                        """
                        select subscription from subscriptions
                        where coop = :coop and paid < quantity and not cancelled
                        order by subscription
                        """);
        coop.some(
                owed,
                number -> {
                    var member =
                            new MemberNo(
                                    coop.db
                                            .sql(
                                                    """
                                                    select member from subscriptions
                                                    where coop = ? and subscription = ?
                                                    """)
                                            .params(coop.id.slug(), number)
                                            .query(Integer.class)
                                            .single());
                    if (paid) {
                        coop.ask(Coop.TREASURER, new Payment(member, number, 1, coop.today()));
                    } else {
                        coop.ask(Coop.member(member.value()), new Cancellation(member, number));
                    }
                });
    }

    private void pay() {
        unpaid(true);
    }

    private void giveUp() {
        unpaid(false);
    }

    private void resign() {
        var others = coop.members().stream().filter(member -> member > 2).toList();
        if (others.size() >= FEWEST) {
            int member = coop.any(others);
            coop.ask(member, new Resignation(new MemberNo(member), null));
        }
    }

    private void trade() {
        var postings = new ArrayList<Request>();
        for (int i = coop.random.nextInt(20); i >= 0; i--) {
            boolean abroad = coop.random.nextInt(6) == 0;
            boolean sale = coop.random.nextInt(3) > 0;
            var currency = abroad ? "EUR" : "USD";
            var other = abroad ? "2000" : sale ? "4100" : "5000";
            long amount = (1 + coop.random.nextInt(100_000)) * (sale ? 1L : -1L);
            var lines =
                    List.of(
                            new Line("1000", amount, currency, null),
                            new Line(other, -amount, currency, null));
            postings.add(
                    coop.asking.request(
                            Coop.member(Coop.TREASURER),
                            new Posting(coop.today(), "Trade", lines)));
        }
        coop.ask(postings);
    }

    private void drive() {
        var uses = new ArrayList<Use>();
        for (int member : coop.members()) {
            var amount = coop.random.nextInt(5000) + "." + (10 + coop.random.nextInt(90));
            var of = coop.random.nextInt(12) == 0 ? null : (Integer) member;
            uses.add(new Use(of, "fares", coop.today(), amount));
        }
        coop.ask(Coop.TREASURER, new Recording(uses));
    }

    /** When a quarter is over its surplus is worked out, and its distribution proposed. */
    private void close() {
        var today = coop.today();
        var quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        var first =
                coop.db
                        .sql("select max(to_day) + 1 from periods where coop = ?")
                        .param(coop.id.slug())
                        .query((row, _) -> row.getObject(1, LocalDate.class))
                        .list()
                        .getFirst();
        var from = first == null ? LocalDate.of(2026, 1, 1) : first;
        if (from.isBefore(quarter)) {
            coop.ask(Coop.TREASURER, new PeriodClosing(from, quarter.minusDays(1)));
            meetings.distribute();
        }
    }

    private void payOut() {
        coop.ask(Coop.TREASURER, new PayOut(null, coop.today()));
    }

    /** The same key again, perhaps with another act, by somebody impatient. */
    private void repeat() {
        if (coop.given().isEmpty()) {
            return;
        }
        var one = coop.any(coop.given());
        long before = coop.minutes();
        var again = coop.clerk.perform(one.request());
        if (!again.equals(new Outcome.Done(one.receipt())) || coop.minutes() != before) {
            throw new AssertionError(one + " repeated gave " + again);
        }
    }
}
