package coop.toadlane.surplus;

import coop.toadlane.money.Money;
import java.util.List;

/**
 * How a member's part of a surplus came about, in words.
 *
 * @param place the member's place in the order of ties
 * @param steps for each step in which the member had a part, its sentences
 * @param before the member's capital account before the distribution
 * @param minute where the distribution stands
 * @param ownMinute where the member's own figures stand
 * @param proposal the resolution, 0 for none
 */
public record Statement(
        String coop,
        Surplus.Period period,
        int member,
        String name,
        String memberClass,
        Money result,
        Money total,
        Money cash,
        Money capital,
        Money before,
        List<Explained> steps,
        List<String> rules,
        String day,
        long minute,
        long ownMinute,
        int proposal) {

    /** A step and the sentences that explain the member's part of it. */
    public record Explained(String step, List<String> sentences, Money amount) {}

    /** The capital account after the distribution. */
    public Money after() {
        return before.plus(capital);
    }
}
