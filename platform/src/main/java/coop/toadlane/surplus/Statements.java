package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.MemberClass;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Distribution;
import coop.toadlane.money.Line;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Phrases;
import coop.toadlane.money.Wording;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes members' statements: computed anew from what is recorded, and held against the books. */
@Component("surplusStatements")
class Statements {
    private final Surplus surplus;
    private final Sharing sharing;
    private final SurplusAccounts accounts;
    private final Ledger ledger;
    private final Members members;

    Statements(
            Surplus surplus,
            Sharing sharing,
            SurplusAccounts accounts,
            Ledger ledger,
            Members members) {
        this.surplus = surplus;
        this.sharing = sharing;
        this.accounts = accounts;
        this.ledger = ledger;
        this.members = members;
    }

    /** The statement of a member; empty if nothing of that period was allotted to them. */
    Optional<Statement> of(Seat seat, int number, MemberNo member, Words words) {
        var coop = seat.coop();
        var done = surplus.distribution(coop, number);
        var period = surplus.period(coop, number);
        var all = surplus.allotments(coop, number);
        var own = all.stream().filter(one -> one.member().equals(member)).findFirst();
        if (done.isEmpty() || period.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        var distribution = again(seat, period.get(), done.get(), all);
        var result = distribution.member(own.get().place());
        if (result.cash().minor() != own.get().cash()
                || result.capital().minor() != own.get().capital()) {
            throw new IllegalStateException(
                    "member %s of %s was allotted other figures in period %d than follow from the"
                                    .formatted(member, coop, number)
                            + " patronage");
        }
        return Optional.of(written(seat, period.get(), done.get(), own.get(), result, words));
    }

    private Distribution again(
            Seat seat, Surplus.Period period, Surplus.Done done, List<Surplus.Allotted> all) {
        var order =
                all.stream()
                        .map(one -> new Sharing.Sharer(one.member(), one.memberClass()))
                        .toList();
        return switch (sharing.outcome(
                seat.coop(), period, SurplusRules.read(done.rules()), done.figures(), order)) {
            case Outcome.Distributed(var distribution) -> distribution;
            case Outcome.Refused(var reason) ->
                    throw new IllegalStateException(
                            "the distribution of period %d of %s does not follow any more: %s"
                                    .formatted(period.number(), seat.coop(), reason));
        };
    }

    private Statement written(
            Seat seat,
            Surplus.Period period,
            Surplus.Done done,
            Surplus.Allotted own,
            Distribution.MemberResult result,
            Words words) {
        var wording = words.surplus();
        var memberClass = MemberClass.all(seat.rulebook()).get(own.memberClass());
        return new Statement(
                seat.house().name(),
                period,
                own.member().value(),
                members.names(seat, List.of(own.member())).getOrDefault(own.member(), ""),
                memberClass == null ? own.memberClass() : memberClass.name(),
                done.result(),
                result.total(),
                result.cash(),
                result.capital(),
                before(seat, done, own),
                result.lines().stream().map(line -> explained(line, wording)).toList(),
                RuleWords.sentences(
                        SurplusRules.read(done.rules()), done.result().isNegative(), words),
                words.day(done.time()),
                done.minute(),
                minute(seat, own),
                done.proposal());
    }

    private static Statement.Explained explained(Line line, Wording wording) {
        return new Statement.Explained(
                line.step(),
                Phrases.explain(line).stream().map(wording::sentence).toList(),
                line.figure());
    }

    private long minute(Seat seat, Surplus.Allotted own) {
        return surplus.allottedIn(seat.coop(), own.period());
    }

    /** What the member's capital account held before; a credit is theirs, so it is positive. */
    private Money before(Seat seat, Surplus.Done done, Surplus.Allotted own) {
        var zero = Money.zero(done.result().currency());
        var minute = minute(seat, own);
        return accounts.of(seat.coop(), seat.rulebook(), Part.CAPITAL_ACCOUNTS).stream()
                .flatMap(
                        account -> ledger.steps(seat.coop(), account.code(), own.member()).stream())
                .filter(step -> step.minute() < minute)
                .map(Ledger.Step::amount)
                .filter(amount -> amount.currency().equals(zero.currency()))
                .reduce(zero, Money::plus)
                .negated();
    }
}
