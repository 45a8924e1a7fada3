package coop.toadlane.office;

import coop.toadlane.record.Openness;

/** A kind that says at once what it is called, who reads its minutes and who may do it. */
public abstract class NamedKind<A extends Act> implements Kind<A> {
    private final String name;
    private final Class<A> type;
    private final Openness openness;
    private final Power power;

    protected NamedKind(String name, Class<A> type, Openness openness, Power power) {
        this.name = name;
        this.type = type;
        this.openness = openness;
        this.power = power;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<A> type() {
        return type;
    }

    @Override
    public final Openness openness() {
        return openness;
    }

    @Override
    public final Power power() {
        return power;
    }
}
