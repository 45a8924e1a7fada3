package coop.toadlane.founding;

import coop.toadlane.record.LedgerEntry.AccountType;
import org.jspecify.annotations.Nullable;

/**
 * An account to open at the founding.
 *
 * @param part the part it plays for other rooms, such as {@code bank}; null for none
 */
record Charted(String account, String name, AccountType type, @Nullable String part) {}
