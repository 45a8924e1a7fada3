package coop.toadlane.office;

import coop.toadlane.record.Entry;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

@Component
final class FoundingKind implements Kind<Founding> {
    private static final int NAME = 200;
    private final Rules rules;
    private final Assuming assuming;

    FoundingKind(Rules rules, Assuming assuming) {
        this.rules = rules;
        this.assuming = assuming;
    }

    @Override
    public String name() {
        return "office.founding";
    }

    @Override
    public Class<Founding> type() {
        return Founding.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of();
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Founding> one, Sitting sitting) {
        var act = one.act();
        if (!sitting.isNew()) {
            return Refusal.at("slug", "office.slug-taken", sitting.coop().slug());
        }
        if (act.name().isBlank() || act.name().length() > NAME) {
            return Refusal.at("name", "office.name", NAME);
        }
        if (!act.currency().matches("[A-Z]{3}")) {
            return Refusal.at("currency", "office.currency");
        }
        var entries = new ArrayList<Entry>();
        entries.add(
                new OfficeEntry.Founded(
                        sitting.coop().slug(),
                        act.name(),
                        act.purpose(),
                        act.blueprint(),
                        act.currency(),
                        act.origin(),
                        act.key()));
        for (var rule : act.rules().entrySet()) {
            var fault = rules.fault(rule.getKey(), rule.getValue());
            if (fault != null) {
                return fault;
            }
            entries.add(new OfficeEntry.RuleSet(rule.getKey(), rule.getValue()));
        }
        assuming.lacking(sitting.rulebook()).ifPresent(entries::add);
        return new Ruling.Enter(entries, act.then());
    }
}
