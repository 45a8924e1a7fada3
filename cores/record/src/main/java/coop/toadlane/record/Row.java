package coop.toadlane.record;

import coop.toadlane.record.LedgerEntry.AccountType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a register as the server shows it. The folds over the minutes make the same rows; a
 * row that is not among them was changed behind the minute book's back.
 */
public sealed interface Row {

    /** Who may perform a kind of act when the rulebook is silent, and who reads of it. */
    record Power(String kind, List<String> by, Openness openness) implements Row {}

    /** A key of the log that another took the place of, with the last checkpoint it signed. */
    record Handover(long minute, String from, String to, String note) implements Row {}

    record Coop(
            String slug,
            String name,
            String purpose,
            String blueprint,
            String currency,
            String origin,
            String key,
            Instant founded)
            implements Row {}

    record Rule(String key, long minute, JsonNode value, String authority, Instant since)
            implements Row {}

    record Office(String office, int member, Instant since, @Nullable Instant until, long minute)
            implements Row {}

    record Account(String account, String name, AccountType type, long minute) implements Row {}

    record Transaction(
            long minute, int place, LocalDate date, String text, List<LedgerEntry.Line> lines)
            implements Row {}

    record Balance(String account, String currency, long amount) implements Row {}

    /** The row's line. */
    default String line() {
        return Json.write(this);
    }
}
