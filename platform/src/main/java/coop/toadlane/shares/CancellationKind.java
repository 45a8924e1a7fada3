package coop.toadlane.shares;

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
import org.springframework.stereotype.Component;

@Component
final class CancellationKind implements Kind<Cancellation> {
    private final Shares shares;

    CancellationKind(Shares shares) {
        this.shares = shares;
    }

    @Override
    public String name() {
        return "shares.cancellation";
    }

    @Override
    public Class<Cancellation> type() {
        return Cancellation.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("self", "office:treasurer");
    }

    @Override
    public MemberNo subject(Cancellation act) {
        return act.member();
    }

    @Override
    public Ruling rule(Case<Cancellation> one, Sitting sitting) {
        var act = one.act();
        var found = shares.subscription(sitting.coop(), act.subscription()).orElse(null);
        if (found == null || !found.member().equals(act.member()) || found.unpaid() == 0) {
            return Refusal.at("subscription", "shares.nothing-unpaid", act.subscription());
        }
        var entries = new ArrayList<Entry>();
        entries.add(new ShareEntry.SubscriptionCancelled(found.number()));
        if (!found.due().isZero()) {
            entries.add(
                    Capital.cancelled(
                            sitting.rulebook(),
                            sitting.today(),
                            found.number(),
                            found.member(),
                            found.due()));
        }
        return Ruling.enter(entries);
    }
}
