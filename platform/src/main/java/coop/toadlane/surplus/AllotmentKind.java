package coop.toadlane.surplus;

import coop.toadlane.money.Destination;
import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import coop.toadlane.record.SurplusEntry;
import coop.toadlane.record.SurplusEntry.Allotment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class AllotmentKind implements Kind<AllotmentOfSurplus> {
    private final Surplus surplus;
    private final Allocation allocation;

    AllotmentKind(Surplus surplus, Allocation allocation) {
        this.surplus = surplus;
        this.allocation = allocation;
    }

    @Override
    public String name() {
        return "surplus.allotment";
    }

    @Override
    public Class<AllotmentOfSurplus> type() {
        return AllotmentOfSurplus.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("decision:ordinary");
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<AllotmentOfSurplus> one, Sitting sitting) {
        var act = one.act();
        var coop = sitting.coop();
        var period = surplus.period(coop, act.period());
        var done = surplus.distribution(coop, act.period());
        if (period.isEmpty() || done.isEmpty()) {
            return Refusal.at("period", "surplus.not-distributed", act.period());
        }
        if (!surplus.allotments(coop, act.period()).isEmpty()) {
            return Refusal.at(
                    "period", "surplus.distributed-before", Long.toString(done.get().minute()));
        }
        return switch (allocation.of(
                coop,
                sitting.rulebook(),
                period.get(),
                done.get().rules(),
                done.get().figures(),
                act.order())) {
            case Allocation.Result.Not(var refusal) -> refusal;
            case Allocation.Result.Closes closes -> Ruling.enter(entries(closes, sitting));
        };
    }

    private static List<Entry> entries(Allocation.Result.Closes closes, Sitting sitting) {
        var distribution = closes.distribution();
        var allotted = new ArrayList<Allotment>(closes.order().size());
        for (int place = 0; place < closes.order().size(); place++) {
            var sharer = closes.order().get(place);
            allotted.add(
                    new Allotment(
                            sharer.member().value(),
                            sharer.memberClass(),
                            distribution.cash(place).minor(),
                            distribution.capital(place).minor()));
        }
        var entries = new ArrayList<Entry>();
        entries.add(new SurplusEntry.Allotted(closes.period().number(), allotted));
        var posted =
                Books.posted(
                        sitting.today(),
                        "Surplus of period " + closes.period().number() + " by member",
                        lines(closes, allotted));
        if (!posted.lines().isEmpty()) {
            entries.add(posted);
        }
        return entries;
    }

    /** Within each of the two accounts, from the one amount to the members' names. */
    private static List<Line> lines(Allocation.Result.Closes closes, List<Allotment> allotted) {
        var currency = closes.distribution().result().currency().code();
        var lines = new ArrayList<Line>(2 * allotted.size() + 2);
        for (var to : closes.accounts().entrySet()) {
            if (to.getKey().kind() == Destination.Kind.CASH) {
                var total = closes.distribution().cash().minor();
                lines.add(new Line(to.getValue(), total, currency, null));
                allotted.forEach(one ->
                        lines.add(new Line(to.getValue(), -one.cash(), currency, one.member())));
            } else if (to.getKey().kind() == Destination.Kind.CAPITAL) {
                var total = closes.distribution().capital().minor();
                lines.add(new Line(to.getValue(), total, currency, null));
                allotted.forEach(one ->
                        lines.add(new Line(to.getValue(), -one.capital(), currency, one.member())));
            }
        }
        return lines;
    }
}
