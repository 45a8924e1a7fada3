package coop.toadlane.office;

import java.util.List;

/**
 * A kind that comes by the hundred, ruled on a whole run of acts at once with set-based SQL. The
 * rulings must be what ruling one after the other would have given.
 */
public interface HotKind<A extends Act> extends Kind<A> {

    /** One ruling for each case, in their order. */
    List<Ruling> ruleAll(List<Case<A>> cases, Sitting sitting);

    @Override
    default Ruling rule(Case<A> one, Sitting sitting) {
        return ruleAll(List.of(one), sitting).getFirst();
    }
}
