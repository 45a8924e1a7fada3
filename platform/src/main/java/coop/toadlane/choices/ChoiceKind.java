package coop.toadlane.choices;

import coop.toadlane.office.Act;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.record.Openness;

/** What the kinds of this room have in common. */
abstract class ChoiceKind<A extends Act> implements Kind<A> {
    private final String noun;
    private final Class<A> type;
    private final Openness openness;
    private final Power power;

    ChoiceKind(String noun, Class<A> type, Openness openness, Power power) {
        this.noun = noun;
        this.type = type;
        this.openness = openness;
        this.power = power;
    }

    @Override
    public String name() {
        return "choices." + noun;
    }

    @Override
    public Class<A> type() {
        return type;
    }

    @Override
    public Openness openness() {
        return openness;
    }

    @Override
    public Power power() {
        return power;
    }
}
