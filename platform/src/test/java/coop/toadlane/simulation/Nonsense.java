package coop.toadlane.simulation;

import coop.toadlane.ledger.Posting;
import coop.toadlane.members.Admission;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.SurplusEntry.Use;
import coop.toadlane.shares.Payment;
import coop.toadlane.shares.Subscription;
import coop.toadlane.surplus.PayOut;
import coop.toadlane.surplus.PeriodClosing;
import coop.toadlane.surplus.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What nobody may do, what does not exist and what cannot be; each is refused and nothing stays.
 */
final class Nonsense {
    private static final int NOBODY = 9999;
    private final Coop coop;

    Nonsense(Coop coop) {
        this.coop = coop;
    }

    /** Tries one. */
    void step() {
        refused(coop.any(tries()));
    }

    /** Tries every kind of act with fields that are missing, as anybody. */
    void unreadable() {
        var kinds = coop.house.getBean(Kinds.class);
        for (var kind : kinds.all()) {
            for (var fields : List.of("{}", "{\"member\":1,\"lines\":[{}],\"uses\":[null]}")) {
                Act act;
                try {
                    act = kinds.act(new Draft(kind.versioned(), Json.tree(fields)));
                } catch (IllegalArgumentException e) {
                    continue;
                }
                for (int member : List.of(Coop.SECRETARY, Coop.TREASURER, 3)) {
                    refused(new Try(Coop.member(member), act));
                }
            }
        }
    }

    private record Try(Actor actor, Act act) {}

    private void refused(Try one) {
        long before = coop.minutes();
        var outcome = coop.ask(one.actor(), one.act());
        if (outcome instanceof Outcome.Done || coop.minutes() != before) {
            throw new AssertionError(one + " was taken for good: " + outcome);
        }
    }

    private List<Try> tries() {
        var tries = new ArrayList<Try>();
        members(tries);
        money(tries);
        decisions(tries);
        polls(tries);
        choices(tries);
        return tries;
    }

    private void members(List<Try> tries) {
        tries.add(new Try(Actor.guest(), new Admission(1)));
        tries.add(new Try(Coop.member(Coop.SECRETARY), new Admission(NOBODY)));
        tries.add(new Try(Coop.member(Coop.SECRETARY), new Admission(-1)));
        tries.add(new Try(Coop.member(3), new Dismissal("secretary", new MemberNo(1))));
        tries.add(subscription(3, 4, 1));
        tries.add(subscription(NOBODY, NOBODY, 1));
        tries.add(subscription(3, 3, 0));
        tries.add(subscription(3, 3, -1));
        tries.add(subscription(3, 3, Long.MAX_VALUE));
    }

    private static Try subscription(int actor, int member, long quantity) {
        return new Try(
                Coop.member(actor), new Subscription(new MemberNo(member), "member", quantity));
    }

    private void money(List<Try> tries) {
        var treasurer = Coop.member(Coop.TREASURER);
        var other = new MemberNo(NOBODY);
        tries.add(new Try(treasurer, new Payment(other, 1, 1, coop.today())));
        tries.add(new Try(treasurer, new Payment(new MemberNo(1), NOBODY, 1, coop.today())));
        tries.add(new Try(treasurer, new Payment(new MemberNo(1), 1, -1, coop.today())));
        tries.add(
                new Try(treasurer, new Payment(new MemberNo(1), 1, Long.MAX_VALUE, coop.today())));
        tries.add(posting(treasurer, 1, -2));
        tries.add(posting(treasurer, Long.MAX_VALUE, -Long.MAX_VALUE));
        tries.add(posting(treasurer, 0, 0));
        tries.add(posting(Coop.member(3), 1, -1));
        tries.add(posting(new Actor.Clock(), 1, -1));
        tries.add(posting(Actor.guest(), 1, -1));
        for (var amount : List.of("abc", "1e9", "1".repeat(30), "")) {
            tries.add(use(1, amount));
        }
        tries.add(use(NOBODY, "1"));
        tries.add(use(-1, "1"));
        tries.add(new Try(Coop.member(3), new PayOut(null, coop.today())));
        var next = coop.today().plusDays(1);
        tries.add(new Try(treasurer, new PeriodClosing(next, next)));
        tries.add(new Try(treasurer, new PeriodClosing(LocalDate.MIN, LocalDate.MAX)));
    }

    private Try posting(Actor actor, long debit, long credit) {
        var lines =
                List.of(
                        new Line("1000", debit, "USD", null),
                        new Line("4100", credit, "USD", null));
        return new Try(actor, new Posting(coop.today(), "Nonsense", lines));
    }

    private Try use(int member, String amount) {
        return new Try(
                Coop.member(Coop.TREASURER),
                new Recording(List.of(new Use(member, "fares", coop.today(), amount))));
    }

    private void decisions(List<Try> tries) {
        var purpose =
                new Amendment(new TreeMap<>(Map.of("coop.purpose", Json.tree("\"Mine now\""))));
        tries.add(new Try(Coop.member(Coop.SECRETARY), purpose));
        for (var kind : List.of("opening", "closing", "enactment", "expiry", "sponsorship")) {
            tries.add(decision(3, kind, Map.of("proposal", NOBODY)));
            tries.add(decision(NOBODY, kind, Map.of("proposal", 1)));
        }
        tries.add(decision(3, "ballot", Map.of("proposal", NOBODY, "choice", "FOR")));
        tries.add(decision(3, "ballot", Map.of("proposal", -1, "choice", "FOR")));
        tries.add(decision(NOBODY, "ballot", Map.of("proposal", 1, "choice", "FOR")));
        tries.add(decision(3, "proposal", Map.of("title", "", "text", "", "acts", List.of())));
        var kindless = Map.of("kind", "house.demolition/1", "act", Map.of());
        tries.add(
                decision(
                        3,
                        "proposal",
                        Map.of("title", "A", "text", "", "acts", List.of(kindless))));
    }

    private void polls(List<Try> tries) {
        tries.add(asked(3, "elections.call", Map.of("office", "board")));
        tries.add(asked(Coop.SECRETARY, "elections.call", Map.of("office", "treasurer")));
        tries.add(asked(Coop.SECRETARY, "elections.call", Map.of("office", "board", "seats", 99)));
        for (var kind : List.of("opening", "closing", "enactment")) {
            tries.add(asked(3, "elections." + kind, Map.of("election", 1)));
            tries.add(asked(3, "choices." + kind, Map.of("choice", 1)));
        }
        for (var kind : List.of("acceptance", "withdrawal", "cancellation")) {
            tries.add(asked(Coop.SECRETARY, "elections." + kind, Map.of("election", NOBODY)));
        }
        var stranger = Map.of("election", 1, "member", NOBODY);
        tries.add(asked(3, "elections.nomination", stranger));
        tries.add(asked(Coop.SECRETARY, "elections.paper-handout", stranger));
        for (int election : List.of(1, -1, NOBODY)) {
            for (var ranks :
                    List.of(
                            List.of(),
                            List.of(List.of()),
                            List.of(List.of(NOBODY)),
                            List.of(List.of(1), List.of(1)),
                            List.of(List.of(1, 2, 3, 4, 5, 6, 7)))) {
                var ballot = Map.of("election", election, "ranks", ranks);
                tries.add(asked(coop.somebody(), "elections.ballot", ballot));
                tries.add(asked(NOBODY, "elections.ballot", ballot));
            }
        }
    }

    private void choices(List<Try> tries) {
        for (int choice : List.of(1, -1, NOBODY)) {
            for (var mark :
                    List.of(
                            Map.of("option", NOBODY, "value", 1),
                            Map.of("option", 1, "value", Integer.MAX_VALUE),
                            Map.of("option", 1, "value", -1),
                            Map.of("option", 1, "value", 0))) {
                var ballot = Map.of("choice", choice, "marks", List.of(mark));
                tries.add(asked(coop.somebody(), "choices.ballot", ballot));
                tries.add(asked(NOBODY, "choices.ballot", ballot));
            }
            tries.add(
                    asked(
                            coop.somebody(),
                            "choices.ballot",
                            Map.of("choice", choice, "marks", List.of())));
        }
        tries.add(asked(3, "choices.withdrawal", Map.of("choice", 1, "option", NOBODY)));
        tries.add(asked(3, "choices.cancellation", Map.of("choice", 1)));
    }

    private Try asked(int member, String kind, Map<String, ?> fields) {
        return new Try(Coop.member(member), coop.asking.act(kind, fields));
    }

    private Try decision(int member, String noun, Map<String, ?> fields) {
        return new Try(Coop.member(member), coop.asking.act("decisions." + noun, fields));
    }
}
