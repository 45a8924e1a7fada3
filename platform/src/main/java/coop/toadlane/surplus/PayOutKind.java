package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class PayOutKind implements Kind<PayOut> {
    private final Ledger ledger;
    private final Surplus surplus;
    private final SurplusAccounts accounts;
    private final Coops coops;

    PayOutKind(Ledger ledger, Surplus surplus, SurplusAccounts accounts, Coops coops) {
        this.ledger = ledger;
        this.surplus = surplus;
        this.accounts = accounts;
        this.coops = coops;
    }

    @Override
    public String name() {
        return "surplus.payout";
    }

    @Override
    public Class<PayOut> type() {
        return PayOut.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer");
    }

    @Override
    public Set<MemberNo> parties(PayOut act) {
        return act.member() == null ? Set.of() : Set.of(act.member());
    }

    @Override
    public Ruling rule(Case<PayOut> one, Sitting sitting) {
        var act = one.act();
        var fault = fault(act, sitting);
        if (fault != null) {
            return fault;
        }
        var payable = accounts.of(sitting.coop(), sitting.rulebook(), Part.SURPLUS_PAYABLE);
        var bank = accounts.of(sitting.coop(), sitting.rulebook(), Part.BANK);
        if (payable.isEmpty() || bank.isEmpty()) {
            var part = payable.isEmpty() ? Part.SURPLUS_PAYABLE : Part.BANK;
            return Refusal.of("surplus.no-part", part.key());
        }
        var currency = coops.find(sitting.coop()).orElseThrow().currency();
        var lines = new ArrayList<Line>();
        long sum = 0;
        var parts = ledger.parts(sitting.coop(), payable.get().code(), currency);
        for (var part : parts.entrySet()) {
            long owed = -part.getValue().minor();
            if (owed > 0 && (act.member() == null || act.member().equals(part.getKey()))) {
                sum = Math.addExact(sum, owed);
                lines.add(new Line(payable.get().code(), owed, currency, part.getKey().value()));
            }
        }
        if (sum == 0) {
            return Refusal.at("member", "surplus.nothing-owed");
        }
        lines.add(new Line(bank.get().code(), -sum, currency, null));
        return Ruling.enter(Books.posted(act.date(), "Surplus paid out", lines));
    }

    private @Nullable Refusal fault(PayOut act, Sitting sitting) {
        if (act.date() == null || act.date().isAfter(sitting.today())) {
            return Refusal.at("date", "surplus.date");
        }
        var closed = surplus.closedUntil(sitting.coop()).orElse(null);
        return closed != null && !act.date().isAfter(closed)
                ? Refusal.at("date", "surplus.closed", closed)
                : null;
    }
}
