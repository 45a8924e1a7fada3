package coop.toadlane.surplus;

import coop.toadlane.ledger.Chart.Part;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.DeskForm;
import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits on the treasurer's desk: a surplus nobody has proposed to distribute, money owed. */
@Component
class SurplusDesk implements DeskItems {
    private static final int MOST = 5;
    private final Surplus surplus;
    private final SurplusAccounts accounts;
    private final Ledger ledger;

    SurplusDesk(Surplus surplus, SurplusAccounts accounts, Ledger ledger) {
        this.surplus = surplus;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        if (!seat.holds(SurplusController.TREASURER)) {
            return List.of();
        }
        var items = new ArrayList<DeskItem>();
        for (var period : surplus.periods(coop).reversed()) {
            if (items.size() < MOST && surplus.distribution(coop, period.number()).isEmpty()) {
                items.add(
                        new DeskItem(
                                SurplusController.TREASURER,
                                "surplus.desk.undistributed",
                                List.of(period.surplus(), period.number()),
                                SurplusController.base(seat)
                                        + "/periods/"
                                        + period.number()
                                        + "/distribution",
                                period.closed(),
                                null,
                                SurplusRules.DOCUMENT));
            }
        }
        payable(coop, seat, items);
        return items;
    }

    private void payable(CoopId coop, Seat seat, List<DeskItem> items) {
        var account = accounts.of(coop, seat.rulebook(), Part.SURPLUS_PAYABLE);
        var last = surplus.distributions(coop);
        if (account.isEmpty() || last.isEmpty()) {
            return;
        }
        var currency = seat.house().currency();
        var owing =
                ledger.parts(coop, account.get().code(), currency).values().stream()
                        .filter(part -> part.isNegative())
                        .map(Money::negated)
                        .toList();
        if (!owing.isEmpty()) {
            items.add(
                    new DeskItem(
                                    SurplusController.TREASURER,
                                    "surplus.desk.payable",
                                    List.of(owing.size(), sum(owing)),
                                    SurplusController.base(seat) + "/desk",
                                    last.getFirst().time(),
                                    null,
                                    null)
                            .with(List.of(), List.of(payout(seat))));
        }
    }

    private static DeskForm payout(Seat seat) {
        return new DeskForm(
                SurplusController.base(seat) + "/payouts",
                "surplus.payout.all",
                false,
                List.of(
                        new DeskForm.Input(
                                "date", "surplus.payout.date", "date", seat.today().toString())));
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money::plus).orElseThrow();
    }
}
