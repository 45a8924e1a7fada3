package coop.toadlane.money;

/**
 * How one step came to one member's figure: {@code exact = shared * weight / totalWeight}, rounded
 * down, and one rounding step more where the residual fell to this member.
 *
 * @param weight the member's weight by the step's key
 * @param totalWeight the weight of all who share {@code shared}
 * @param shared the amount shared; with a cap, what was left after the capped members
 * @param exact the member's exact part in major units, before rounding and caps
 * @param figure what the member gets: cash and capital together
 * @param residualUnit whether rounding gave this member one step more
 * @param capped whether the cap decided
 * @param withheld what was too small to be given and went elsewhere
 */
public record Line(
        String step,
        Key by,
        Fraction weight,
        Fraction totalWeight,
        Money shared,
        Fraction exact,
        Money figure,
        boolean residualUnit,
        boolean capped,
        Money withheld,
        Money cash,
        Money capital) {}
