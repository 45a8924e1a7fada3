package coop.toadlane.money;

import java.util.List;
import java.util.Optional;

/**
 * What one step did.
 *
 * @param before what was in its pool
 * @param wanted what the rule came to; more than {@code moved} if the pool held less or nobody
 *     shares
 * @param moved what left the pool
 * @param after what stayed
 * @param applied false if the step's condition did not hold
 * @param placements where it went; together they are {@code moved}
 * @param shares the members' shares, if this step shares
 */
public record StepResult(
        Step step,
        Money before,
        Money wanted,
        Money moved,
        Money after,
        boolean applied,
        List<Placement> placements,
        Optional<Shares> shares) {
    /** Money that a step put somewhere. */
    public record Placement(Destination to, Money amount) {}
}
