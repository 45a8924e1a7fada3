package coop.toadlane.office;

import coop.toadlane.record.Json;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class AmendmentKind implements Kind<Amendment> {
    private final Rules rules;
    private final Rulebooks rulebooks;

    AmendmentKind(Rules rules, Rulebooks rulebooks) {
        this.rules = rules;
        this.rulebooks = rulebooks;
    }

    @Override
    public String name() {
        return "office.amendment";
    }

    @Override
    public Class<Amendment> type() {
        return Amendment.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("decision:special");
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<Amendment> one, Sitting sitting) {
        if (one.act().rules().isEmpty()) {
            return Refusal.at("rules", "office.nothing-to-amend");
        }
        for (var rule : one.act().rules().entrySet()) {
            var fault = rules.fault(rule.getKey(), rule.getValue());
            if (fault != null) {
                return fault;
            }
        }
        return Ruling.enter(
                one.act().rules().entrySet().stream()
                        .map(rule -> new OfficeEntry.RuleSet(rule.getKey(), rule.getValue()))
                        .toList());
    }

    @Override
    public List<Change> changes(Amendment act, CoopId coop) {
        var now = rulebooks.of(coop);
        return act.rules().entrySet().stream()
                .map(rule ->
                        new Change(
                                "rule." + rule.getKey(),
                                now.value(rule.getKey()).map(Json::write).orElse(""),
                                Json.write(rule.getValue())))
                .toList();
    }
}
