package coop.toadlane.cli;

import coop.toadlane.money.Destination;
import coop.toadlane.money.Distribution;
import coop.toadlane.money.Line;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The machine form of a distribution; amounts are texts in major units. */
final class SurplusJson {
    private SurplusJson() {}

    static Map<String, Object> tree(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Distributed(var distribution) -> distributed(distribution);
            case Outcome.Refused(var reason) -> refused(reason);
        };
    }

    private static Map<String, Object> refused(Outcome.Refusal reason) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("outcome", "refused");
        tree.put("reason", reason.sentence());
        if (reason instanceof Outcome.Refusal.Unallocated(var total, var pools)) {
            tree.put("unallocated", total.plain());
            tree.put("currency", total.currency().code());
            tree.put("pools", pools.stream().map(SurplusJson::left).toList());
        }
        return tree;
    }

    private static Map<String, Object> left(Outcome.Left left) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("pool", left.pool());
        tree.put("amount", left.amount().plain());
        tree.put("filledBy", left.filledBy());
        tree.put("drawnBy", left.drawnBy());
        return tree;
    }

    private static Map<String, Object> distributed(Distribution distribution) {
        var tree = new LinkedHashMap<String, Object>();
        var document = distribution.document();
        tree.put("outcome", "distributed");
        tree.put("rules", document.name());
        tree.put("version", document.version());
        tree.put("currency", document.currency().code());
        tree.put("result", distribution.result().plain());
        tree.put("steps", distribution.steps().stream().map(SurplusJson::step).toList());
        var totals = new ArrayList<Object>();
        distribution.totals().forEach((to, amount) -> totals.add(placement(to, amount)));
        tree.put("totals", totals);
        var members = new ArrayList<Object>();
        for (var i = 0; i < distribution.size(); i++) {
            members.add(member(distribution.member(i)));
        }
        tree.put("members", members);
        return tree;
    }

    private static Map<String, Object> step(StepResult result) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", result.step().name());
        tree.put("from", result.step().from());
        tree.put("applied", result.applied());
        tree.put("before", result.before().plain());
        tree.put("wanted", result.wanted().plain());
        tree.put("moved", result.moved().plain());
        tree.put("after", result.after().plain());
        tree.put(
                "placements",
                result.placements().stream().map(p -> placement(p.to(), p.amount())).toList());
        return tree;
    }

    private static Map<String, Object> placement(Destination to, Money amount) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", to.kind().word());
        tree.put("name", to.name());
        tree.put("amount", amount.plain());
        return tree;
    }

    private static Map<String, Object> member(Distribution.MemberResult result) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("member", result.member().name());
        tree.put("class", result.member().memberClass());
        tree.put("total", result.total().plain());
        tree.put("cash", result.cash().plain());
        tree.put("capital", result.capital().plain());
        tree.put("lines", lines(result.lines()));
        return tree;
    }

    private static List<Object> lines(List<Line> lines) {
        var trees = new ArrayList<Object>();
        for (var line : lines) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("step", line.step());
            tree.put("weight", line.weight().toString());
            tree.put("totalWeight", line.totalWeight().toString());
            tree.put("shared", line.shared().plain());
            tree.put("exact", line.exact().toString());
            tree.put("figure", line.figure().plain());
            tree.put("residualUnit", line.residualUnit());
            tree.put("capped", line.capped());
            tree.put("withheld", line.withheld().plain());
            tree.put("cash", line.cash().plain());
            tree.put("capital", line.capital().plain());
            trees.add(tree);
        }
        return trees;
    }
}
