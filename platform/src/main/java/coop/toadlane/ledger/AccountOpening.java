package coop.toadlane.ledger;

import coop.toadlane.office.Act;
import coop.toadlane.record.LedgerEntry.AccountType;

/** Opens an account in the chart. */
public record AccountOpening(String account, String name, AccountType type) implements Act {}
