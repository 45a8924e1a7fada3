package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.ledger.Ledger.Balance;
import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.Openness;
import coop.toadlane.record.SurplusEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class PeriodClosingKind implements Kind<PeriodClosing> {
    private final Surplus surplus;
    private final Ledger ledger;
    private final SurplusAccounts accounts;
    private final Coops coops;

    PeriodClosingKind(Surplus surplus, Ledger ledger, SurplusAccounts accounts, Coops coops) {
        this.surplus = surplus;
        this.ledger = ledger;
        this.accounts = accounts;
        this.coops = coops;
    }

    @Override
    public String name() {
        return "surplus.closing";
    }

    @Override
    public Class<PeriodClosing> type() {
        return PeriodClosing.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer");
    }

    @Override
    public Ruling rule(Case<PeriodClosing> one, Sitting sitting) {
        var act = one.act();
        var fault = fault(act, sitting);
        if (fault != null) {
            return fault;
        }
        var target = accounts.of(sitting.coop(), sitting.rulebook(), Part.PERIOD_SURPLUS);
        if (target.isEmpty()) {
            return Refusal.of("surplus.no-part", Part.PERIOD_SURPLUS.key());
        }
        var currency = coops.find(sitting.coop()).orElseThrow().currency();
        var moved = moved(ledger.between(sitting.coop(), act.from(), act.to()));
        for (var balance : moved) {
            if (!balance.amount().currency().code().equals(currency)) {
                return Refusal.of(
                        "surplus.other-currency",
                        balance.account().code(),
                        balance.amount().toString(),
                        currency);
            }
        }
        return enter(act, sitting, moved, target.get().code(), currency);
    }

    private Ruling enter(
            PeriodClosing act,
            Sitting sitting,
            List<Balance> moved,
            String target,
            String currency) {
        int number = surplus.periods(sitting.coop()).size() + 1;
        var lines = new ArrayList<LedgerEntry.Line>();
        long debits = 0;
        for (var balance : moved) {
            long minor = balance.amount().minor();
            debits = Math.addExact(debits, minor);
            lines.add(new LedgerEntry.Line(balance.account().code(), -minor, currency, null));
        }
        lines.add(new LedgerEntry.Line(target, debits, currency, null));
        var entries = new ArrayList<Entry>();
        entries.add(new SurplusEntry.PeriodClosed(number, act.from(), act.to(), -debits, currency));
        var posted = Books.posted(act.to(), "Period " + number + " closed", lines);
        if (!posted.lines().isEmpty()) {
            entries.add(posted);
        }
        return Ruling.enter(entries);
    }

    private @Nullable Refusal fault(PeriodClosing act, Sitting sitting) {
        if (act.from() == null) {
            return Refusal.at("from", "surplus.day");
        }
        if (act.to() == null || act.to().isBefore(act.from())) {
            return Refusal.at("to", "surplus.to-before-from");
        }
        if (!act.to().isBefore(sitting.today())) {
            return Refusal.at("to", "surplus.not-over");
        }
        var last = surplus.closedUntil(sitting.coop());
        if (last.isPresent()) {
            var next = last.get().plusDays(1);
            return act.from().equals(next) ? null : Refusal.at("from", "surplus.next-day", next);
        }
        return early(sitting.coop(), act.from());
    }

    /** The first period must hold everything that was earned or spent before. */
    private @Nullable Refusal early(CoopId coop, LocalDate from) {
        return moved(ledger.balances(coop, from.minusDays(1))).isEmpty()
                ? null
                : Refusal.at("from", "surplus.earlier", from);
    }

    /** The accounts of income and costs that a closing sets to zero. */
    static List<Balance> moved(List<Balance> balances) {
        return balances.stream()
                .filter(one ->
                        one.account().type() == AccountType.INCOME
                                || one.account().type() == AccountType.EXPENSE)
                .filter(one -> !one.amount().isZero())
                .toList();
    }
}
