package coop.toadlane.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Patronage, periods and the distribution of their surplus. */
public sealed interface SurplusEntry extends Entry {

    /**
     * One use of the co-op by one member, or by nobody who is a member.
     *
     * @param amount an exact decimal in the measure's own unit
     */
    record Use(@Nullable Integer member, String measure, LocalDate date, String amount) {}

    record PatronageRecorded(String source, List<Use> uses) implements SurplusEntry {}

    /** A period was closed: no posting and no patronage is dated in it any more. */
    record PeriodClosed(int period, LocalDate from, LocalDate to, long surplus, String currency)
            implements SurplusEntry {}

    /** What one member was allocated, in minor units. */
    record Allotment(int member, long total, long cash, long capital) {}

    /** What one step of the rule placed where, in minor units. */
    record Placement(String step, String destination, long amount) {}

    /** A period's surplus was distributed under a rule document. */
    record Distributed(
            int period,
            JsonNode rules,
            String currency,
            List<Placement> placements,
            List<Allotment> allotments)
            implements SurplusEntry {}
}
