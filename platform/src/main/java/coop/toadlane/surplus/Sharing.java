package coop.toadlane.surplus;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Members;
import coop.toadlane.money.Member;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.money.Span;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.LedgerEntry.AccountType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out a distribution from what is recorded; the same every time it is asked. */
@Component
class Sharing {
    private static final String DAYS = "-days";
    private static final String LAST = "\uffff";
    private final Uses uses;
    private final Members members;
    private final Ledger ledger;
    private final SurplusAccounts accounts;

    Sharing(Uses uses, Members members, Ledger ledger, SurplusAccounts accounts) {
        this.uses = uses;
        this.members = members;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** One who may share, in the class they have on the period's last day. */
    record Sharer(MemberNo member, String memberClass) {}

    /** Everybody who may share: the members of the last day, and whoever has patronage. */
    SortedSet<MemberNo> entitled(CoopId coop, Surplus.Period period) {
        var all = new TreeSet<>(uses.members(coop, period.from(), period.to()));
        members.entitled(coop, period.to()).forEach(one -> all.add(one.member()));
        return all;
    }

    /** The same in the order of names as they are now; whose name is erased comes last. */
    List<MemberNo> byName(CoopId coop, Surplus.Period period) {
        var all = entitled(coop, period);
        var names = members.names(coop, all);
        return all.stream()
                .sorted(
                        Comparator.comparing((MemberNo member) -> names.getOrDefault(member, LAST))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The members in their order, each with the class of the period's last day, or of now. */
    List<Sharer> sharers(CoopId coop, Surplus.Period period, List<MemberNo> order) {
        var then =
                members.entitled(coop, period.to()).stream()
                        .collect(
                                Collectors.toMap(
                                        Members.Entitled::member, Members.Entitled::memberClass));
        var now = members.find(coop, order);
        return order.stream()
                .map(member -> {
                    var line = now.get(member);
                    var since = line == null ? "" : line.memberClass();
                    return new Sharer(member, then.getOrDefault(member, since));
                })
                .toList();
    }

    /** The amounts a document asks for beside the result: balances as they stand on a day. */
    SortedMap<String, Money> figures(
            CoopId coop, Rulebook rulebook, RuleDocument document, LocalDate today) {
        var figures = new TreeMap<String, Money>();
        if (document.figures().isEmpty()) {
            return figures;
        }
        var balances = ledger.balances(coop, today);
        for (var name : document.figures()) {
            accounts.figure(coop, rulebook, name)
                    .ifPresent(account -> figures.put(name, balance(balances, account, document)));
        }
        return figures;
    }

    /** An account's balance with the sign people expect: a reserve is positive. */
    private static Money balance(
            List<Ledger.Balance> balances, Ledger.Account account, RuleDocument document) {
        var debit =
                balances.stream()
                        .filter(one -> one.account().equals(account))
                        .map(Ledger.Balance::amount)
                        .filter(amount -> amount.currency().equals(document.currency()))
                        .findFirst()
                        .orElse(Money.zero(document.currency()));
        var ours = account.type() == AccountType.ASSET || account.type() == AccountType.EXPENSE;
        return ours ? debit : debit.negated();
    }

    /** What the document makes of a period's surplus. */
    Outcome outcome(
            CoopId coop,
            Surplus.Period period,
            RuleDocument document,
            SortedMap<String, Money> figures,
            List<Sharer> order) {
        var span = new Span(period.from(), period.to().plusDays(1));
        var builder = Patronage.builder(span);
        for (int place = 0; place < order.size(); place++) {
            var sharer = order.get(place);
            builder.member(
                    new Member(sharer.member().toString(), rank(place), sharer.memberClass()));
        }
        var held =
                document.measures().stream()
                        .filter(measure -> measure.endsWith(DAYS))
                        .map(measure -> measure.substring(0, measure.length() - DAYS.length()))
                        .collect(Collectors.toSet());
        uses.sums(coop, period.from(), period.to(), held, builder);
        held.forEach(measure -> uses.held(coop, period.to(), measure, builder));
        return document.distribute(
                new coop.toadlane.money.Period(period.surplus(), Optional.of(span), figures),
                builder.build());
    }

    /** The engine breaks ties by name: in our order, not by names, which no minute holds. */
    private static String rank(int place) {
        return String.format("%09d", place);
    }

    /** The member whom the engine knows by that rank. */
    static MemberNo ranked(List<Sharer> order, String rank) {
        return order.get(Integer.parseInt(rank)).member();
    }
}
