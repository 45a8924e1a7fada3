package coop.toadlane.surplus;

import coop.toadlane.money.Money;
import coop.toadlane.pictures.SurplusFlow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period as its page shows it.
 *
 * @param picture null where there is nothing to draw
 * @param rules the rules in words: those it was distributed by, or those in force
 * @param placed what each step placed where
 * @param distributed the minute of the distribution; null as long as there is none
 * @param proposal the resolution of the distribution; 0 for none
 * @param patronage what was done with the co-op in the period; for members only
 */
public record PeriodView(
        Surplus.Period period,
        @Nullable SurplusFlow picture,
        List<String> rules,
        List<Placed> placed,
        @Nullable Long distributed,
        @Nullable Instant done,
        int proposal,
        List<Used> patronage) {

    /** What a step placed somewhere. */
    public record Placed(String step, String to, Money amount) {}

    /** What all members, or all others, did in a measure. */
    public record Used(String measure, boolean ofMembers, BigDecimal amount, long members) {}

    public String number() {
        return Integer.toString(period.number());
    }
}
