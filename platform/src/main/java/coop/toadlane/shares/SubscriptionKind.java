package coop.toadlane.shares;

import coop.toadlane.members.Members;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class SubscriptionKind implements Kind<Subscription> {
    /** A price times a quantity below this never overflows. */
    private static final long MOST = 1_000_000;

    private final Shares shares;
    private final Members members;
    private final Coops coops;

    SubscriptionKind(Shares shares, Members members, Coops coops) {
        this.shares = shares;
        this.members = members;
        this.coops = coops;
    }

    @Override
    public String name() {
        return "shares.subscription";
    }

    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("self", "office:secretary");
    }

    @Override
    public MemberNo subject(Subscription act) {
        return act.member();
    }

    @Override
    public Ruling rule(Case<Subscription> one, Sitting sitting) {
        var act = one.act();
        var shareClass = ShareClass.find(sitting.rulebook(), act.shareClass()).orElse(null);
        if (shareClass == null) {
            return Refusal.at("shareClass", "shares.no-class", act.shareClass());
        }
        var refusal = fault(act, shareClass, sitting);
        if (refusal != null) {
            return refusal;
        }
        var currency = coops.find(sitting.coop()).orElseThrow().currency();
        int number = shares.nextNumber(sitting.coop());
        var sum = new Money(act.quantity() * shareClass.price(), Currency.of(currency));
        var entries = new ArrayList<Entry>();
        entries.add(
                new ShareEntry.Subscribed(
                        number,
                        act.member().value(),
                        act.shareClass(),
                        act.quantity(),
                        shareClass.price(),
                        currency));
        if (!sum.isZero()) {
            entries.add(
                    Capital.subscribed(
                            sitting.rulebook(), sitting.today(), number, act.member(), sum));
        }
        return Ruling.enter(entries);
    }

    private @Nullable Refusal fault(Subscription act, ShareClass shareClass, Sitting sitting) {
        var member = members.find(sitting.coop(), act.member()).orElse(null);
        if (member == null || !member.on(sitting.today())) {
            return Refusal.at("member", "office.no-member", act.member().value());
        }
        if (!shareClass.open(member.memberClass())) {
            return Refusal.at("shareClass", "shares.not-for-class", shareClass.name());
        }
        if (act.quantity() < 1 || act.quantity() > MOST) {
            return Refusal.at("quantity", "shares.quantity", MOST);
        }
        if (!Capital.isCharted(sitting.rulebook())) {
            return Refusal.of("shares.no-accounts");
        }
        long after = act.quantity() + held(act, sitting) + subscribed(act, sitting);
        if (after > shareClass.maximum()) {
            return Refusal.at("quantity", "shares.too-many", shareClass.maximum());
        }
        return after < shareClass.minimum()
                ? Refusal.at("quantity", "shares.too-few", shareClass.minimum())
                : null;
    }

    private long held(Subscription act, Sitting sitting) {
        return shares.of(sitting.coop(), act.member(), sitting.today()).stream()
                .filter(holding -> holding.shareClass().equals(act.shareClass()))
                .mapToLong(holding -> holding.shares())
                .sum();
    }

    private long subscribed(Subscription act, Sitting sitting) {
        return shares.unpaid(sitting.coop(), act.member()).stream()
                .filter(one -> one.shareClass().equals(act.shareClass()))
                .mapToLong(Shares.Subscribed::unpaid)
                .sum();
    }
}
