package coop.toadlane.surplus;

import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Entry;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.Openness;
import coop.toadlane.record.SurplusEntry;
import coop.toadlane.record.SurplusEntry.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
final class DistributionKind implements Kind<SurplusDistribution> {
    private final Surplus surplus;
    private final Allocation allocation;
    private final AllotmentKind allotments;
    private final DistributionChanges changes;

    DistributionKind(
            Surplus surplus,
            Allocation allocation,
            AllotmentKind allotments,
            DistributionChanges changes) {
        this.surplus = surplus;
        this.allocation = allocation;
        this.allotments = allotments;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "surplus.distribution";
    }

    @Override
    public Class<SurplusDistribution> type() {
        return SurplusDistribution.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("decision:ordinary");
    }

    @Override
    public Ruling rule(Case<SurplusDistribution> one, Sitting sitting) {
        var act = one.act();
        var period = surplus.period(sitting.coop(), act.period()).orElse(null);
        if (period == null) {
            return Refusal.at("period", "surplus.no-period", act.period());
        }
        var before = surplus.distribution(sitting.coop(), act.period());
        if (before.isPresent()) {
            return Refusal.at(
                    "period", "surplus.distributed-before", Long.toString(before.get().minute()));
        }
        var rules = SurplusRules.document(sitting.rulebook()).orElse(null);
        if (rules == null) {
            return Refusal.of("surplus.no-rules");
        }
        return switch (allocation.today(
                sitting.coop(), sitting.rulebook(), sitting.today(), period, rules, act.order())) {
            case Allocation.Result.Not(var refusal) -> refusal;
            case Allocation.Result.Closes closes ->
                    new Ruling.Enter(
                            entries(closes, sitting),
                            List.of(
                                    Draft.of(
                                            allotments,
                                            new AllotmentOfSurplus(act.period(), act.order()))));
        };
    }

    private static List<Entry> entries(Allocation.Result.Closes closes, Sitting sitting) {
        var distribution = closes.distribution();
        var currency = distribution.result().currency().code();
        var placements = new ArrayList<Placement>();
        for (var step : distribution.steps()) {
            for (var placed : step.placements()) {
                placements.add(
                        new Placement(
                                step.step().name(),
                                placed.to().toString(),
                                placed.amount().minor()));
            }
        }
        var figures = new TreeMap<String, Long>();
        closes.figures().forEach((name, amount) -> figures.put(name, amount.minor()));
        var entries = new ArrayList<Entry>();
        entries.add(
                new SurplusEntry.Distributed(
                        closes.period().number(),
                        closes.rules(),
                        currency,
                        distribution.result().minor(),
                        figures,
                        placements));
        var posted =
                Books.posted(
                        sitting.today(),
                        "Surplus of period " + closes.period().number() + " distributed",
                        lines(closes, currency));
        if (!posted.lines().isEmpty()) {
            entries.add(posted);
        }
        return entries;
    }

    /** From the period's surplus to every destination, the members' parts as one amount. */
    private static List<Line> lines(Allocation.Result.Closes closes, String currency) {
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(closes.source(), closes.distribution().result().minor(), currency, null));
        closes.distribution()
                .totals()
                .forEach((to, amount) ->
                        lines.add(
                                new Line(
                                        closes.accounts().getOrDefault(to, ""),
                                        -amount.minor(),
                                        currency,
                                        null)));
        return lines;
    }

    @Override
    public List<Change> changes(SurplusDistribution act, CoopId coop) {
        return changes.of(act, coop);
    }
}
