package coop.toadlane.office;

import coop.toadlane.record.Openness;
import java.util.Set;

/**
 * What of a minute book somebody sees: all bodies of these opennesses, and those to which the
 * member is a party. In SQL: {@code m.openness = any (:open) or m.parties @> array[:party]}.
 *
 * @param party the member's number, or 0 for nobody's
 */
public record Sight(Set<Openness> all, int party) {

    public Sight {
        all = Set.copyOf(all);
    }

    /** The names of the opennesses, as the column has them. */
    public String[] open() {
        return all.stream().map(Enum::name).toArray(String[]::new);
    }
}
