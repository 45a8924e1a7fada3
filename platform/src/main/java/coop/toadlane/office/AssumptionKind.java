package coop.toadlane.office;

import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** The clerk's alone, whatever a rulebook says: it adds what is new and changes nothing. */
@Component
final class AssumptionKind implements Kind<Assumption> {
    private final Assuming assuming;

    AssumptionKind(Assuming assuming) {
        this.assuming = assuming;
    }

    @Override
    public String name() {
        return "office.assumptions";
    }

    @Override
    public Class<Assumption> type() {
        return Assumption.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("rule");
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
    public Ruling rule(Case<Assumption> one, Sitting sitting) {
        return assuming.lacking(sitting.rulebook())
                .<Ruling>map(Ruling::enter)
                .orElseGet(() -> Refusal.of("office.nothing-to-assume"));
    }
}
