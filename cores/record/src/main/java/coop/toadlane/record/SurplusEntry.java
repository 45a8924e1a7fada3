package coop.toadlane.record;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
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

    /**
     * Patronage was recorded.
     *
     * @param source the SHA-256 of the file it was imported from, if there was one
     */
    record PatronageRecorded(@Nullable String source, List<Use> uses) implements SurplusEntry {}

    /** A period was closed: no posting and no patronage is dated in it any more. */
    record PeriodClosed(int period, LocalDate from, LocalDate to, long surplus, String currency)
            implements SurplusEntry {}

    /** What one step of the rule placed where, in minor units. */
    record Placement(String step, String destination, long amount) {}

    /**
     * A period's surplus was distributed under a rule document.
     *
     * @param result what was distributed, negative for a loss, in minor units
     * @param figures the amounts the document asked for beside it
     */
    record Distributed(
            int period,
            JsonNode rules,
            String currency,
            long result,
            SortedMap<String, Long> figures,
            List<Placement> placements)
            implements SurplusEntry {}

    /** What one member was allotted, in minor units, and the class they had at the time. */
    record Allotment(int member, String memberClass, long cash, long capital) {}

    /** The members' part of a distribution, in the order in which ties were broken. */
    record Allotted(int period, List<Allotment> allotments) implements SurplusEntry {}
}
