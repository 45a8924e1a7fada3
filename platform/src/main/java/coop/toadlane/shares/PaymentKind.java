package coop.toadlane.shares;

import coop.toadlane.money.Money;
import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.ShareEntry;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
final class PaymentKind implements Kind<Payment> {
    private final Shares shares;

    PaymentKind(Shares shares) {
        this.shares = shares;
    }

    @Override
    public String name() {
        return "shares.payment";
    }

    @Override
    public Class<Payment> type() {
        return Payment.class;
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
    public Set<MemberNo> parties(Payment act) {
        return Set.of(act.member());
    }

    @Override
    public Ruling rule(Case<Payment> one, Sitting sitting) {
        var act = one.act();
        var found = shares.subscription(sitting.coop(), act.subscription()).orElse(null);
        if (found == null || !found.member().equals(act.member())) {
            return Refusal.at("subscription", "shares.nothing-unpaid", act.subscription());
        }
        if (act.quantity() < 1 || act.quantity() > found.unpaid()) {
            return Refusal.at("quantity", "shares.pay-at-most", found.unpaid());
        }
        if (act.date().isAfter(sitting.today())) {
            return Refusal.at("date", "shares.not-in-future");
        }
        var price = found.price();
        var entries = new ArrayList<Entry>();
        entries.add(
                new ShareEntry.ShareMoved(
                        act.member().value(),
                        found.shareClass(),
                        act.quantity(),
                        price.minor(),
                        price.currency().code(),
                        act.date(),
                        ShareEntry.Cause.PAYMENT,
                        found.number(),
                        null));
        var sum = new Money(act.quantity() * price.minor(), price.currency());
        if (!sum.isZero()) {
            entries.add(
                    Capital.paid(
                            sitting.rulebook(), act.date(), found.number(), act.member(), sum));
        }
        return Ruling.enter(entries);
    }
}
